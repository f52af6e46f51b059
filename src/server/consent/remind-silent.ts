import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { dayAfter, dueReminder, isOver } from '../../domain/consent/schedule.ts';
import { record } from '../audit/record.ts';
import type { Tx } from '../db/connection.ts';
import { consentRequest } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { lockRound, roundSubject } from './lock-round.ts';
import { findReachable, writeTo } from './send-asks.ts';

const AT_ONCE = 50;

type Needs = Pick<Ports, 'db' | 'now' | 'settings'>;

/**
 * Writes the reminder that is due today to whoever was asked before its day and has not answered. Each goes out once,
 * however often and by however many servers this is called.
 */
export async function remindSilent({ db, now, settings }: Needs, roundId: string): Promise<void> {
  let written = 1;
  while (written > 0) written = await db.transaction((tx) => remindSome(tx, { at: now(), settings }, roundId));
}

async function remindSome(
  tx: Tx,
  { at, settings }: { at: Date; settings: Needs['settings'] },
  roundId: string,
): Promise<number> {
  const locked = await lockRound(tx, roundId, 'share');
  if (locked?.round.state !== 'open' || isOver(locked.round.deadline, at)) return 0;
  const { deadline, reminderDays, campaignId } = locked.round;
  const today = at.toISOString().slice(0, 10);
  const days = dueReminder({ deadline, reminderDays, askedOn: '', remindedDays: [] }, today);
  if (days === null) return 0;
  const isDue = and(
    lt(consentRequest.askedAt, new Date(`${dayAfter(deadline, -days)}T00:00:00Z`)),
    sql`NOT ${days} = ANY(${consentRequest.remindedDays})`,
  );
  let written = 0;
  for (const one of await findReachable(tx, roundId, isDue ?? sql`false`, AT_ONCE)) {
    const claimed = await tx
      .update(consentRequest)
      .set({ remindedDays: sql`array_append(${consentRequest.remindedDays}, ${days})` })
      .where(and(eq(consentRequest.id, one.requestId), isNull(consentRequest.answer), isDue))
      .returning({ id: consentRequest.id });
    if (claimed.length === 0) continue;
    await writeTo(tx, locked, one, { at, settings, isReminder: true });
    written += 1;
  }
  if (written > 0)
    await record(tx, {
      at,
      actor: null,
      campaignId,
      action: 'consentRound.reminded',
      subject: roundSubject(roundId, locked.asked),
      to: { daysBefore: days, messages: written },
    });
  return written;
}
