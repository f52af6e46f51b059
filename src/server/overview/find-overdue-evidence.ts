import { and, asc, count, eq, lt } from 'drizzle-orm';
import type { Overview } from '../../domain/signatories/overview.ts';
import type { Db } from '../db/connection.ts';
import { demand, evidence } from '../db/schema/index.ts';

/**
 * Demands whose facts should have been checked again before `day` (`isOverdue`), in the order of the statement.
 * @param day `YYYY-MM-DD`
 */
export async function findOverdueEvidence(
  db: Db,
  campaignId: string,
  day: string,
): Promise<Overview['attention']['overdueEvidence']> {
  return db
    .select({ demand: demand.key, position: demand.position, count: count() })
    .from(evidence)
    .innerJoin(demand, eq(demand.id, evidence.demandId))
    .where(and(eq(demand.campaignId, campaignId), lt(evidence.checkAgainBy, day)))
    .groupBy(demand.id)
    .orderBy(asc(demand.position));
}
