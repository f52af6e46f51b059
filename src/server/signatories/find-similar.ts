import { and, eq, sql } from 'drizzle-orm';
import { isIndividual } from '../../domain/signatories/individual.ts';
import { compareOrganizations } from '../../domain/signatories/matching/compare-organizations.ts';
import type { SimilarOrganization, SimilarQuery } from '../../domain/signatories/signatory-list.ts';
import type { Db } from '../db/connection.ts';
import { organization, signature } from '../db/schema/index.ts';

const CANDIDATES = 200;
const SHOWN = 5;
/** Entries this short may be nothing but an acronym, which shares no letters in a row with the name it stands for. */
const SHORT = 14;

/** Organisations of the registry that may be the one described, best first, with the reasons. */
export async function findSimilar(db: Db, campaignId: string, query: SimilarQuery): Promise<SimilarOrganization[]> {
  const candidates = await candidatesFor(db, campaignId, query);
  return candidates
    .flatMap(({ signatureId, state, website, aliases, ...entry }) => {
      if (isIndividual(entry.type)) return [];
      const known = { ...entry, acronym: entry.acronym ?? undefined, website: website ?? undefined, aliases };
      const { verdict, score, reasons } = compareOrganizations(query, known);
      if (verdict === 'different') return [];
      const signed = signatureId && state ? { id: signatureId, state } : null;
      return [{ ...entry, verdict, score, reasons, signature: signed }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN);
}

/** Trigrams (the GIN index) narrow the registry down; the domain's comparison decides. */
async function candidatesFor(db: Db, campaignId: string, { name, acronym, country }: SimilarQuery) {
  const wanted = sql`immutable_unaccent(lower(${name}::text))`;
  const short = sql`immutable_unaccent(lower(${acronym || name}::text))`;
  return db
    .select({
      organizationId: organization.id,
      name: organization.name,
      acronym: organization.acronym,
      aliases: organization.aliases,
      country: organization.country,
      type: organization.type,
      website: organization.website,
      signatureId: signature.id,
      state: signature.state,
    })
    .from(organization)
    .leftJoin(signature, and(eq(signature.organizationId, organization.id), eq(signature.campaignId, campaignId)))
    .where(
      and(
        eq(organization.country, country),
        sql`(${organization.search} % ${wanted} OR ${wanted} <% ${organization.search}
          OR ${short} <% ${organization.search} OR length(${organization.search}) <= ${SHORT})`,
      ),
    )
    .orderBy(sql`word_similarity(${wanted}, ${organization.search}) DESC`, organization.id)
    .limit(CANDIDATES);
}
