import { asc, eq } from 'drizzle-orm';
import type { CitedEvidence } from '../../domain/letters/letter-facts.ts';
import type { Db, Tx } from '../db/connection.ts';
import { demand, evidence } from '../db/schema/index.ts';

/** The facts that a campaign's demands rest on, by the demand's key, each demand's in order. */
export async function readEvidence(db: Db | Tx, campaignId: string): Promise<Map<string, CitedEvidence[]>> {
  const rows = await db
    .select({ key: demand.key, fact: evidence.fact, source: evidence.source, sourceDate: evidence.sourceDate })
    .from(evidence)
    .innerJoin(demand, eq(demand.id, evidence.demandId))
    .where(eq(demand.campaignId, campaignId))
    .orderBy(asc(evidence.position), asc(evidence.id));
  return Map.groupBy(rows, ({ key }) => key);
}

/** Demands with the facts they rest on. */
export const withEvidence = <Demand extends { key: string }>(
  demands: readonly Demand[],
  evidenceOf: ReadonlyMap<string, CitedEvidence[]>,
) => demands.map((one) => ({ ...one, evidence: evidenceOf.get(one.key) ?? [] }));
