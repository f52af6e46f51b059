import { and, eq, inArray } from 'drizzle-orm';
import type { AuditAction } from '../../domain/audit/actions.ts';
import { type BulkDeed, type BulkState, bulkDeedSchema } from '../../domain/bulk-acts/bulk-act.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { bulkAct } from '../db/schema/index.ts';

export type StoredAct = typeof bulkAct.$inferSelect;

/** The act while it is in that state, locked: several workers take turns. */
export async function lockAct(tx: Tx, id: string, state: BulkState): Promise<StoredAct | undefined> {
  const [act] = await tx
    .select()
    .from(bulkAct)
    .where(and(eq(bulkAct.id, id), eq(bulkAct.state, state)))
    .for('update');
  return act;
}

export const deedOf = ({ params }: StoredAct): BulkDeed => bulkDeedSchema.parse(params);

export const actorOfAct = ({ createdBy, createdByName }: StoredAct): Pick<Actor, 'id' | 'name'> | null =>
  createdBy ? { id: createdBy, name: createdByName } : null;

/** Moves an act on, and writes that down. @returns whether it was in one of the states */
export async function moveAct(
  tx: Tx,
  at: Date,
  actor: Pick<Actor, 'id' | 'name'> | null,
  { id, from, to, action }: { id: string; from: readonly BulkState[]; to: BulkState; action: AuditAction },
): Promise<boolean> {
  const isEnd = to === 'done' || to === 'cancelled' || to === 'undone';
  const [act] = await tx
    .update(bulkAct)
    .set({ state: to, finishedAt: isEnd ? at : null })
    .where(and(eq(bulkAct.id, id), inArray(bulkAct.state, [...from])))
    .returning();
  if (!act) return false;
  await record(tx, {
    ...{ at, actor, action, campaignId: act.campaignId },
    subject: { type: 'bulkAct', id, label: act.kind },
    to: { kind: act.kind, total: act.total },
  });
  return true;
}
