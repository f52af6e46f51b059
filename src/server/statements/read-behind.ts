import { and, asc, eq, inArray } from 'drizzle-orm';
import { standsBehind } from '../../domain/consent/consent.ts';
import type { CountryLabels } from '../../domain/locale/country-labels.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import { nameWithAcronym } from '../../domain/signatories/name-with-acronym.ts';
import { type Display, STANDING } from '../../domain/signatories/signature-state.ts';
import type { NamedBehind } from '../../domain/statements/signatories-by-country.ts';
import { readCountryLabels } from '../campaigns/country-labels.ts';
import type { Db } from '../db/connection.ts';
import { organization, reservation, signature, statementVersion } from '../db/schema/index.ts';
import type { VersionRow } from './read-versions.ts';

export interface Behind {
  /** Everyone who stands behind the version, named or not. */
  count: number;
  /** Those who stand behind another meaning: signatories of an earlier version who have not answered about this one. */
  elsewhere: number;
  named: NamedBehind[];
  /** Persons who signed for themselves, apart from the organisations counted above. */
  individuals: { count: number; names: string[] };
  /** What the campaign calls countries. */
  countryLabels: CountryLabels;
}

/**
 * Who stands behind one version: its signatures count, and those that `displays` allows are named. Whoever wants only
 * to be counted is named nowhere.
 */
export async function readBehind(
  db: Db,
  { campaignId, number, content }: Pick<VersionRow, 'campaignId' | 'number' | 'content'>,
  displays: readonly Exclude<Display, 'counted-only'>[],
): Promise<Behind> {
  const versions = await db
    .select({ number: statementVersion.number, kind: statementVersion.kind })
    .from(statementVersion)
    .where(eq(statementVersion.campaignId, campaignId));
  const standing = await db
    .select({
      id: signature.id,
      name: organization.name,
      acronym: organization.acronym,
      country: organization.country,
      type: organization.type,
      display: signature.display,
      state: signature.state,
      version: statementVersion.number,
    })
    .from(signature)
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .innerJoin(statementVersion, eq(statementVersion.id, signature.statementVersionId))
    .where(and(eq(signature.campaignId, campaignId), inArray(signature.state, [...STANDING])))
    .orderBy(asc(organization.name), asc(signature.id));
  const all = standing.filter((one) => standsBehind(one, number, versions));
  const behind = all.filter(({ type }) => !isIndividual(type));
  const persons = all.filter(({ type }) => isIndividual(type));
  const isNamed = ({ display }: { display: Display }) => displays.some((allowed) => allowed === display);
  const reserved = await readReservations(db, campaignId);
  const positions = content.demands.map(({ key }) => key);
  return {
    count: behind.length,
    elsewhere: standing.filter(({ type }) => !isIndividual(type)).length - behind.length,
    individuals: { count: persons.length, names: persons.filter(isNamed).map(({ name }) => name) },
    countryLabels: await readCountryLabels(db, campaignId),
    named: behind.filter(isNamed).map((one) => ({
      name: nameWithAcronym(one),
      country: one.country,
      reserves: (reserved.get(one.id) ?? [])
        .map((key) => positions.indexOf(key) + 1)
        .filter((position) => position > 0)
        .sort((a, b) => a - b),
    })),
  };
}

async function readReservations(db: Db, campaignId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ id: reservation.signatureId, demandKey: reservation.demandKey })
    .from(reservation)
    .innerJoin(signature, eq(signature.id, reservation.signatureId))
    .where(eq(signature.campaignId, campaignId));
  return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, those]) => [id, those.map((row) => row.demandKey)]));
}
