import { and, count, eq, inArray, isNotNull, max, sql } from 'drizzle-orm';
import { UNDER_WAY } from '../../domain/deliveries/delivery-acts.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { delivery, letter, letterSending } from '../db/schema/index.ts';

/**
 * Once nothing of a letter is under way any more it is sent, on the day on which the last of it arrived. Where nothing
 * arrived at all, because all was cancelled, it is approved as before. The letter is locked by the caller.
 */
export async function endSendingIfDone(
  tx: Tx,
  row: Pick<typeof letter.$inferSelect, 'id' | 'campaignId' | 'title' | 'state'>,
  at: Date,
  actor: Pick<Actor, 'id' | 'name'> | null = null,
): Promise<void> {
  const ofLetter = eq(delivery.letterId, row.id);
  const { underWay } = onlyRow(
    await tx
      .select({ underWay: count() })
      .from(delivery)
      .where(and(ofLetter, inArray(delivery.state, [...UNDER_WAY]))),
  );
  if (underWay > 0) return;
  const { gone, last } = onlyRow(
    await tx
      .select({ gone: count(), last: max(delivery.arrivedAt) })
      .from(delivery)
      .where(and(ofLetter, sql`(${isNotNull(delivery.arrivedAt)} OR ${delivery.state} <> 'cancelled')`)),
  );
  await tx
    .update(letterSending)
    .set({ state: 'ended', endedAt: at, version: sql`${letterSending.version} + 1` })
    .where(and(eq(letterSending.letterId, row.id), inArray(letterSending.state, ['running', 'paused'])));
  const sentOn = (last ?? at).toISOString().slice(0, 10);
  const to = gone > 0 ? ('sent' as const) : ('approved' as const);
  const moved = await tx
    .update(letter)
    .set({ state: to, ...(gone > 0 ? { sentOn } : {}), version: sql`${letter.version} + 1`, updatedAt: at })
    .where(and(eq(letter.id, row.id), eq(letter.state, 'sending')))
    .returning({ id: letter.id });
  if (moved.length === 0) return;
  await record(tx, {
    at,
    actor,
    campaignId: row.campaignId,
    action: gone > 0 ? 'letter.sent' : 'letter.sendingCancelled',
    subject: { type: 'letter', id: row.id, label: row.title },
    from: { state: 'sending' },
    to: gone > 0 ? { state: to, sentOn } : { state: to },
  });
}
