import { CANCELLABLE, isFinal, UNDOABLE } from '../../domain/bulk-acts/bulk-act.ts';
import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../context.ts';
import type { Ports } from '../ports.ts';
import { readBulkAct } from './read-bulk-acts.ts';
import { moveAct } from './stored-act.ts';

/** Stops an act after the items in hand; what was done stays. @throws Problem `bulk.transitionRefused`, `not.found` */
export async function cancelBulkAct(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  campaignId: string,
  id: string,
): Promise<void> {
  await readBulkAct(db, campaignId, id);
  await db.transaction(async (tx) => {
    const moved = await moveAct(tx, now(), actor, {
      id,
      from: CANCELLABLE,
      to: 'cancelled',
      action: 'bulkAct.cancelled',
    });
    if (!moved) throw new Problem('bulk.transitionRefused');
  });
}

/**
 * Has an act taken back. @throws Problem `bulk.transitionRefused` of one at work or taken back already,
 *   `bulk.final` where mails went out, `not.found`
 */
export async function undoBulkAct(
  { db, now, jobs }: Pick<Ports, 'db' | 'now' | 'jobs'>,
  actor: Actor,
  campaignId: string,
  id: string,
): Promise<void> {
  const { deed } = await readBulkAct(db, campaignId, id);
  if (isFinal(deed.kind)) throw new Problem('bulk.final');
  await db.transaction(async (tx) => {
    const moved = await moveAct(tx, now(), actor, { id, from: UNDOABLE, to: 'undoing', action: 'bulkAct.undoAsked' });
    if (!moved) throw new Problem('bulk.transitionRefused');
    await jobs.enqueue(tx, 'bulk.undo', id);
  });
}
