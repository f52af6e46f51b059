import { and, desc, eq, sql } from 'drizzle-orm';
import type { BulkAct, BulkOutcome, BulkState, SkipReason } from '../../domain/bulk-acts/bulk-act.ts';
import { Problem } from '../../domain/errors.ts';
import type { Db } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import { bulkAct } from '../db/schema/index.ts';
import { deedOf } from './stored-act.ts';

const NEWEST = 50;
const KEPT_NAMED = 50;

/** A campaign's newest acts on many, newest first. */
export async function readBulkActs(db: Db, campaignId: string): Promise<BulkAct[]> {
  const acts = await db
    .select()
    .from(bulkAct)
    .where(eq(bulkAct.campaignId, campaignId))
    .orderBy(desc(bulkAct.createdAt))
    .limit(NEWEST);
  return Promise.all(acts.map((act) => withOutcomes(db, act)));
}

/** @throws Problem `not.found` */
export async function readBulkAct(db: Db, campaignId: string, id: string): Promise<BulkAct> {
  const [act] = await db
    .select()
    .from(bulkAct)
    .where(and(eq(bulkAct.id, id), eq(bulkAct.campaignId, campaignId)));
  if (!act) throw new Problem('not.found');
  return withOutcomes(db, act);
}

async function withOutcomes(db: Db, act: typeof bulkAct.$inferSelect): Promise<BulkAct> {
  const groups = rowsOf<{ outcome: BulkOutcome; reason: SkipReason | null; count: number }>(
    await db.execute(sql`SELECT outcome, reason, count(*)::int AS count FROM bulk_act_item
      WHERE act_id = ${act.id} GROUP BY 1, 2 ORDER BY 3 DESC`),
  );
  const kept = rowsOf<{ id: string; name: string }>(
    await db.execute(sql`SELECT s.id, o.name FROM bulk_act_item i JOIN signature s ON s.id = i.signature_id
        JOIN organization o ON o.id = s.organization_id
      WHERE i.act_id = ${act.id} AND i.outcome = 'kept' ORDER BY o.name LIMIT ${KEPT_NAMED}`),
  );
  const countOf = (outcome: BulkOutcome) =>
    groups.filter((group) => group.outcome === outcome).reduce((sum, { count }) => sum + count, 0);
  return {
    id: act.id,
    deed: deedOf(act),
    state: act.state as BulkState,
    total: act.total,
    counts: {
      waiting: countOf('waiting'),
      changed: countOf('changed'),
      skipped: countOf('skipped'),
      undone: countOf('undone'),
      kept: countOf('kept'),
    },
    skipped: groups.flatMap(({ outcome, reason, count }) =>
      outcome === 'skipped' && reason !== null ? [{ reason, count }] : [],
    ),
    kept,
    createdByName: act.createdByName,
    createdAt: act.createdAt.toISOString(),
    finishedAt: act.finishedAt?.toISOString() ?? null,
  };
}
