import { and, asc, eq, sql } from 'drizzle-orm';
import type { Overview } from '../../domain/signatories/overview.ts';
import type { Db } from '../db/connection.ts';
import { demand, wordingVersion } from '../db/schema/index.ts';

/** Wordings that wait for this colleague's review; one that was edited since waits no longer. */
export async function findReviews(
  db: Db,
  campaignId: string,
  reviewerId: string,
): Promise<Overview['attention']['reviewsForMe']> {
  return db
    .select({
      demand: demand.key,
      kind: demand.kind,
      position: demand.position,
      locale: wordingVersion.locale,
      askedBy: sql<string>`coalesce(${wordingVersion.stateBy}, '')`,
    })
    .from(wordingVersion)
    .innerJoin(demand, eq(demand.id, wordingVersion.demandId))
    .where(
      and(
        eq(wordingVersion.reviewerId, reviewerId),
        eq(wordingVersion.state, 'inReview'),
        eq(demand.campaignId, campaignId),
        sql`NOT EXISTS (
          SELECT FROM wording_version newer WHERE newer.demand_id = ${wordingVersion.demandId}
          AND newer.locale = ${wordingVersion.locale} AND newer.number > ${wordingVersion.number})`,
      ),
    )
    .orderBy(asc(wordingVersion.stateAt), asc(demand.key), asc(wordingVersion.locale));
}
