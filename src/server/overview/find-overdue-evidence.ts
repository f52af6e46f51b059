import { and, asc, eq, lt, sql } from 'drizzle-orm';
import type { Overview } from '../../domain/signatories/overview.ts';
import type { Db } from '../db/connection.ts';
import { demand, evidence } from '../db/schema/index.ts';

/** Demands with facts whose day to be checked again has passed, in the order of the statement. */
export async function findOverdueEvidence(
  db: Db,
  campaignId: string,
  today: string,
): Promise<Overview['attention']['overdueEvidence']> {
  return db
    .select({
      demand: demand.key,
      kind: demand.kind,
      position: demand.position,
      count: sql<number>`count(*)::int`,
    })
    .from(evidence)
    .innerJoin(demand, eq(demand.id, evidence.demandId))
    .where(and(eq(demand.campaignId, campaignId), lt(evidence.checkAgainBy, today)))
    .groupBy(demand.id)
    .orderBy(asc(demand.position), asc(demand.key));
}
