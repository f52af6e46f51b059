import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { SendingAct } from '../../domain/deliveries/delivery.ts';
import { statesFor } from '../../domain/deliveries/delivery-acts.ts';
import { SENDING_MOVES } from '../../domain/deliveries/sending-state.ts';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { delivery, type letter, letterSending } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { endSendingIfDone } from './end-sending.ts';
import { type DeliveryPlace, lockLetterOf } from './lock-letter.ts';
import { writeEvent } from './write-event.ts';

type Needs = Pick<Ports, 'db' | 'now' | 'jobs'>;

const RECORDED = {
  pause: 'letter.sendingPaused',
  resume: 'letter.sendingResumed',
  cancel: 'letter.sendingCancelled',
} as const;

/**
 * Pauses or resumes the sending of a letter, or cancels whatever of it has not gone.
 * @throws Problem `edit.conflict` with the version that stands, `sending.wrongState`, `not.found`
 */
export async function commandSending(
  { db, now, jobs }: Needs,
  actor: Actor,
  place: Pick<DeliveryPlace, 'campaign' | 'letterId'>,
  seen: number,
  act: SendingAct,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const row = await lockLetterOf(tx, place);
    const [sending] = await tx.select().from(letterSending).where(eq(letterSending.letterId, row.id)).for('update');
    if (!sending) throw new Problem('not.found');
    if (sending.version !== seen) throw new Problem('edit.conflict', { current: { version: sending.version } });
    const { from, to } = SENDING_MOVES[act];
    const moved = await tx
      .update(letterSending)
      .set({ state: to, version: sql`${letterSending.version} + 1` })
      .where(and(eq(letterSending.letterId, row.id), inArray(letterSending.state, [...from])))
      .returning({ id: letterSending.letterId });
    if (moved.length === 0) throw new Problem('sending.wrongState', { params: { state: sending.state } });
    if (act === 'resume') await jobs.enqueue(tx, 'letter.compose', row.id);
    const cancelled = act === 'cancel' ? await cancelQueued(tx, row, { at, actor }) : undefined;
    await record(tx, {
      at,
      actor,
      campaignId: row.campaignId,
      action: RECORDED[act],
      subject: { type: 'letter', id: row.id, label: row.title },
      from: { sending: sending.state },
      to: { sending: to, ...(cancelled === undefined ? {} : { cancelled }) },
    });
    await endSendingIfDone(tx, row, at, actor);
  });
}

async function cancelQueued(
  tx: Tx,
  row: Pick<typeof letter.$inferSelect, 'id'>,
  { at, actor }: { at: Date; actor: Actor },
): Promise<number> {
  const gone = await tx
    .update(delivery)
    .set({ state: 'cancelled', version: sql`${delivery.version} + 1` })
    .where(and(eq(delivery.letterId, row.id), inArray(delivery.state, statesFor('cancel')), isNull(delivery.arrivedAt)))
    .returning({ id: delivery.id });
  for (const { id } of gone) await writeEvent(tx, { deliveryId: id, kind: 'cancel', at, actor });
  return gone.length;
}
