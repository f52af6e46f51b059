import { and, asc, desc, eq, gte, isNull, notExists, type SQL, sql } from 'drizzle-orm';
import { isIndividual } from '../../domain/signatories/individual.ts';
import type { DuplicateEntry } from '../../domain/signatories/matching/match.ts';
import type { Db, Tx } from '../db/connection.ts';
import { organization, representative, signature } from '../db/schema/index.ts';

/** An entry of the registry as rows are compared with it. */
export type KnownOrganization = DuplicateEntry & {
  /** It has a signature of this campaign, in whatever state: a second one is not possible. */
  signed: boolean;
};

export const knownOrganizations = (db: Db | Tx, campaignId: string) => organizationsWhere(db, campaignId, undefined);

/** A transaction may become visible a while after the moment it bears. Comparing twice does no harm. */
const MARGIN_MS = 5 * 60_000;

/** What came into the registry since a batch was compared with it, but not from that batch. */
export function newcomers(db: Db | Tx, campaignId: string, since: Date, batchId: string) {
  const own = db
    .select({ one: sql`1` })
    .from(signature)
    .where(
      and(
        eq(signature.campaignId, campaignId),
        eq(signature.organizationId, organization.id),
        eq(signature.batchId, batchId),
      ),
    );
  const from = new Date(since.getTime() - MARGIN_MS);
  return organizationsWhere(db, campaignId, and(gte(organization.createdAt, from), notExists(own)));
}

async function organizationsWhere(
  db: Db | Tx,
  campaignId: string,
  where: SQL | undefined,
): Promise<Map<string, KnownOrganization>> {
  const rows = await db
    .select({
      id: organization.id,
      name: organization.name,
      acronym: organization.acronym,
      aliases: organization.aliases,
      country: organization.country,
      type: organization.type,
      website: organization.website,
      signatureId: signature.id,
    })
    .from(organization)
    .leftJoin(signature, and(eq(signature.organizationId, organization.id), eq(signature.campaignId, campaignId)))
    .where(and(isNull(organization.mergedIntoId), where))
    .orderBy(asc(organization.id));
  const addresses = await newestAddresses(db, where);
  return new Map(
    rows.map(({ acronym, website, type, signatureId, ...row }) => [
      row.id,
      {
        ...row,
        acronym: acronym ?? undefined,
        website: website ?? undefined,
        email: addresses.get(row.id),
        isIndividual: isIndividual(type),
        signed: signatureId !== null,
      },
    ]),
  );
}

async function newestAddresses(db: Db | Tx, where: SQL | undefined) {
  const rows = await db
    .selectDistinctOn([representative.organizationId], {
      organizationId: representative.organizationId,
      email: representative.email,
    })
    .from(representative)
    .innerJoin(organization, eq(organization.id, representative.organizationId))
    .where(where)
    .orderBy(representative.organizationId, desc(representative.createdAt), desc(representative.id));
  return new Map(rows.map(({ organizationId, email }) => [organizationId, email ?? undefined]));
}
