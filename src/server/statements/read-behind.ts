import { and, asc, eq, inArray } from 'drizzle-orm';
import { sameMeaning } from '../../domain/consent/consent.ts';
import type { CountryLabels } from '../../domain/locale/country-labels.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import { nameWithAcronym } from '../../domain/signatories/name-with-acronym.ts';
import { type Display, STANDING } from '../../domain/signatories/signature-state.ts';
import type { NamedBehind } from '../../domain/statements/signatories-by-country.ts';
import { readCountryLabels } from '../campaigns/country-labels.ts';
import { readPublishedVersions } from '../consent/published-versions.ts';
import type { Db, Tx } from '../db/connection.ts';
import { organization, reservation, signature, statementVersion } from '../db/schema/index.ts';
import { countBehind, countIndividualsBehind, countOrganizations, readStanding } from '../tally/read-standing.ts';
import type { VersionRow } from './read-versions.ts';

export interface Behind {
  /** Every organisation that stands behind the version, named or not. */
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
export function readBehind(db: Db, version: Version, displays: Displays): Promise<Behind> {
  // One snapshot, so that nobody is counted and not named because of the moment.
  return db.transaction((tx) => readAt(tx, version, displays), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
}

type Version = Pick<VersionRow, 'campaignId' | 'number' | 'content'>;
type Displays = readonly Exclude<Display, 'counted-only'>[];

async function readAt(db: Tx, { campaignId, number, content }: Version, displays: Displays): Promise<Behind> {
  const versions = sameMeaning(number, await readPublishedVersions(db, campaignId));
  const standing = await readStanding(db, campaignId);
  const count = countBehind(standing, versions);
  const named = await db
    .select({
      id: signature.id,
      name: organization.name,
      acronym: organization.acronym,
      country: organization.country,
      type: organization.type,
    })
    .from(signature)
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .innerJoin(statementVersion, eq(statementVersion.id, signature.statementVersionId))
    .where(
      and(
        eq(signature.campaignId, campaignId),
        inArray(signature.state, [...STANDING]),
        inArray(statementVersion.number, versions),
        inArray(signature.display, [...displays]),
      ),
    )
    .orderBy(asc(organization.name), asc(signature.id));
  const reserved = await readReservations(db, campaignId);
  const positions = content.demands.map(({ key }) => key);
  const persons = named.filter(({ type }) => isIndividual(type));
  return {
    count,
    elsewhere: countOrganizations(standing) - count,
    individuals: { count: countIndividualsBehind(standing, versions), names: persons.map(({ name }) => name) },
    countryLabels: await readCountryLabels(db, campaignId),
    named: named
      .filter(({ type }) => !isIndividual(type))
      .map((one) => ({
        name: nameWithAcronym(one),
        country: one.country,
        reserves: (reserved.get(one.id) ?? [])
          .map((key) => positions.indexOf(key) + 1)
          .filter((position) => position > 0)
          .sort((a, b) => a - b),
      })),
  };
}

async function readReservations(db: Tx, campaignId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ id: reservation.signatureId, demandKey: reservation.demandKey })
    .from(reservation)
    .innerJoin(signature, eq(signature.id, reservation.signatureId))
    .where(eq(signature.campaignId, campaignId));
  return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, those]) => [id, those.map((row) => row.demandKey)]));
}
