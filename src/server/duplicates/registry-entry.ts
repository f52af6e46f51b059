import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { DuplicateEntry } from '../../domain/signatories/matching/match.ts';
import type { OrgType } from '../../domain/signatories/org-type.ts';
import type { SignatureState } from '../../domain/signatories/signature-state.ts';
import type { Db, Tx } from '../db/connection.ts';
import { organization, representative, signature } from '../db/schema/index.ts';
import { matchable } from './with-match-keys.ts';

/** An entry of the registry as others are compared with it. `email` is its newest representative's. */
export type RegistryEntry = DuplicateEntry & {
  type: OrgType;
  /** It has a signature of the campaign in question, in whatever state: a second one is not possible. */
  signed: boolean;
  signature: { id: string; state: SignatureState } | null;
};

/** PostgreSQL reads it as an array, whatever the driver makes of arrays. */
export const arrayOf = (values: readonly (string | number)[]): string => `{${values.join(',')}}`;

/** @param campaignId of which signatures are looked up */
export async function registryEntries(
  db: Db | Tx,
  campaignId: string,
  ids: readonly string[],
): Promise<Map<string, RegistryEntry>> {
  if (ids.length === 0) return new Map();
  const wanted = sql`${organization.id} = ANY(${arrayOf(ids)}::uuid[])`;
  const rows = await db
    .select({
      id: organization.id,
      name: organization.name,
      acronym: organization.acronym,
      aliases: organization.aliases,
      formerNames: organization.formerNames,
      names: organization.names,
      mailDomains: organization.mailDomains,
      country: organization.country,
      website: organization.website,
      type: organization.type,
      signatureId: signature.id,
      state: signature.state,
    })
    .from(organization)
    .leftJoin(signature, and(eq(signature.organizationId, organization.id), eq(signature.campaignId, campaignId)))
    .where(wanted);
  const addresses = await newestAddresses(db, wanted);
  return new Map(
    rows.map(({ id, type, signatureId, state, ...row }) => [
      id,
      {
        id,
        type,
        ...matchable({ ...row, type }),
        email: addresses.get(id),
        signed: signatureId !== null,
        signature: signatureId && state ? { id: signatureId, state } : null,
      },
    ]),
  );
}

async function newestAddresses(db: Db | Tx, wanted: SQL): Promise<Map<string, string | undefined>> {
  const rows = await db
    .selectDistinctOn([representative.organizationId], {
      organizationId: representative.organizationId,
      email: representative.email,
    })
    .from(representative)
    .innerJoin(organization, eq(organization.id, representative.organizationId))
    .where(wanted)
    .orderBy(representative.organizationId, desc(representative.createdAt), desc(representative.id));
  return new Map(rows.map(({ organizationId, email }) => [organizationId, email ?? undefined]));
}
