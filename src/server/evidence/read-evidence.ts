import { and, asc, eq } from 'drizzle-orm';
import { type Evidence, isOverdue } from '../../domain/demands/evidence.ts';
import { Problem } from '../../domain/errors.ts';
import type { CampaignScope } from '../context.ts';
import type { Db, Tx } from '../db/connection.ts';
import { demand, evidence } from '../db/schema/index.ts';

export interface EvidencePlace {
  campaign: CampaignScope;
  key: string;
  id: string;
}

type Row = typeof evidence.$inferSelect;

/** The facts of a demand in order. @param today `YYYY-MM-DD`; @throws Problem `not.found` */
export async function readEvidence(db: Db | Tx, campaignId: string, key: string, today: string): Promise<Evidence[]> {
  const demandId = await demandIdOf(db, campaignId, key);
  const rows = await db
    .select()
    .from(evidence)
    .where(eq(evidence.demandId, demandId))
    .orderBy(asc(evidence.position), asc(evidence.id));
  return rows.map((row) => asEvidence(row, today));
}

/** @throws Problem `not.found` */
export async function demandIdOf(db: Db | Tx, campaignId: string, key: string): Promise<string> {
  const [found] = await db
    .select({ id: demand.id })
    .from(demand)
    .where(and(eq(demand.campaignId, campaignId), eq(demand.key, key)));
  if (!found) throw new Problem('not.found');
  return found.id;
}

/** The row, locked until the transaction ends. @throws Problem `not.found` */
export async function lockEvidence(tx: Tx, { campaign, key, id }: EvidencePlace): Promise<Row> {
  const demandId = await demandIdOf(tx, campaign.id, key);
  const [found] = await tx
    .select()
    .from(evidence)
    .where(and(eq(evidence.id, id), eq(evidence.demandId, demandId)))
    .for('update');
  if (!found) throw new Problem('not.found');
  return found;
}

export function asEvidence(row: Row, today: string): Evidence {
  const { id, fact, source, sourceUrl, sourceDate, checkAgainBy, version } = row;
  return { id, fact, source, sourceUrl, sourceDate, checkAgainBy, version, overdue: isOverdue(checkAgainBy, today) };
}

/** The calendar day of a moment, in UTC. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** How the audit log calls a fact, and what it says of it. */
export const subjectOf = (key: string, { id, source }: Pick<Row, 'id' | 'source'>) => ({
  type: 'evidence',
  id,
  label: `${key}: ${source.slice(0, 80)}`,
});

export const recordedFields = ({
  fact,
  source,
  sourceUrl,
  sourceDate,
  checkAgainBy,
}: Pick<Row, 'fact' | 'source' | 'sourceUrl' | 'sourceDate' | 'checkAgainBy'>) => ({
  fact,
  source,
  sourceUrl,
  sourceDate,
  checkAgainBy,
});
