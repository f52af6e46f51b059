import { and, asc, eq } from 'drizzle-orm';
import type { Evidence } from '../../../domain/demands/evidence.ts';
import type { CampaignScope } from '../../context.ts';
import type { Db, Tx } from '../../db/connection.ts';
import { evidence } from '../../db/schema/index.ts';
import { findDemand } from './evidence-place.ts';

/**
 * What a demand rests on, in the order in which it was added.
 * @throws Problem `not.found`
 */
export async function readEvidence(
  db: Db | Tx,
  { campaign, key }: { campaign: CampaignScope; key: string },
  id?: string,
): Promise<Evidence[]> {
  const demandId = await findDemand(db, { campaign, key });
  return db
    .select({
      id: evidence.id,
      fact: evidence.fact,
      source: evidence.source,
      sourceUrl: evidence.sourceUrl,
      sourceDate: evidence.sourceDate,
      checkAgainBy: evidence.checkAgainBy,
      version: evidence.version,
    })
    .from(evidence)
    .where(and(eq(evidence.demandId, demandId), id === undefined ? undefined : eq(evidence.id, id)))
    .orderBy(asc(evidence.position), asc(evidence.id));
}
