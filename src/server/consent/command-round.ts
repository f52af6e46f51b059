import { and, eq, inArray, sql } from 'drizzle-orm';
import { ROUND_ACTS, type RoundAct } from '../../domain/consent/round-state.ts';
import { dayAfter, isOver } from '../../domain/consent/schedule.ts';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { consentRequest, consentRound } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { type LockedRound, lockRound, roundSubject } from './lock-round.ts';
import { readRound } from './read-rounds.ts';

export interface RoundPlace {
  campaignId: string;
  roundId: string;
}

const RECORDED = {
  pause: 'consentRound.paused',
  resume: 'consentRound.resumed',
  close: 'consentRound.closed',
} as const;

/**
 * Pauses, resumes or closes a round. Closing it by hand counts nobody's silence: who has not answered stays awaited.
 * @throws Problem `edit.conflict` with the round as `current`, `consent.roundState`, `consent.deadlineOver` for resuming
 *   a round that would end at once, `not.found`
 */
export async function actOnRound(
  { db, now, jobs }: Pick<Ports, 'db' | 'now' | 'jobs'>,
  actor: Actor,
  place: RoundPlace,
  seen: number,
  act: RoundAct,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const { round, asked } = await lockForChange(tx, place, seen, at);
    const rule = ROUND_ACTS[act];
    if (act === 'resume' && isOver(round.deadline, at)) throw new Problem('consent.deadlineOver');
    const moved = await tx
      .update(consentRound)
      .set({
        state: rule.to,
        version: sql`${consentRound.version} + 1`,
        ...(rule.to === 'closed' ? { closedAt: at } : {}),
      })
      .where(and(eq(consentRound.id, round.id), inArray(consentRound.state, [...rule.from])))
      .returning({ id: consentRound.id });
    if (moved.length === 0) throw new Problem('consent.roundState', { params: { state: round.state } });
    if (act === 'resume') await jobs.enqueue(tx, 'consent.ask', round.id);
    await record(tx, {
      at,
      actor,
      campaignId: place.campaignId,
      action: RECORDED[act],
      subject: roundSubject(round.id, asked),
      from: { state: round.state },
      to: { state: rule.to },
    });
  });
}

/**
 * Puts a round's deadline off. Reminders whose day thereby lies ahead again will go out again.
 * @throws Problem `edit.conflict` with the round as `current`, `consent.roundState` for a closed one,
 *   `consent.deadlineEarlier`, `consent.deadlineOver` when the new day, or that of an open round, has passed, `not.found`
 */
export async function changeDeadline(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: RoundPlace,
  seen: number,
  deadline: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const { round, asked } = await lockForChange(tx, place, seen, at);
    if (round.state === 'closed') throw new Problem('consent.roundState', { params: { state: round.state } });
    if (deadline <= round.deadline)
      throw new Problem('consent.deadlineEarlier', { params: { deadline: round.deadline } });
    if (isOver(deadline, at) || (round.state === 'open' && isOver(round.deadline, at)))
      throw new Problem('consent.deadlineOver');
    await tx
      .update(consentRound)
      .set({ deadline, version: sql`${consentRound.version} + 1` })
      .where(and(eq(consentRound.id, round.id), eq(consentRound.version, seen)));
    await remindAgain(tx, { ...round, deadline }, at);
    await record(tx, {
      at,
      actor,
      campaignId: place.campaignId,
      action: 'consentRound.deadlineChanged',
      subject: roundSubject(round.id, asked),
      from: { deadline: round.deadline },
      to: { deadline },
    });
  });
}

async function lockForChange(
  tx: Tx,
  { campaignId, roundId }: RoundPlace,
  seen: number,
  at: Date,
): Promise<LockedRound> {
  const locked = await lockRound(tx, roundId, 'update', campaignId);
  if (!locked) throw new Problem('not.found');
  if (locked.round.version !== seen)
    throw new Problem('edit.conflict', { current: await readRound(tx, campaignId, roundId, at) });
  return locked;
}

async function remindAgain(tx: Tx, { id, deadline, reminderDays }: LockedRound['round'], at: Date): Promise<void> {
  const today = at.toISOString().slice(0, 10);
  const ahead = reminderDays.filter((days) => dayAfter(deadline, -days) > today);
  if (ahead.length === 0) return;
  const kept = sql`ARRAY(SELECT days FROM unnest(${consentRequest.remindedDays}) AS days
    WHERE days NOT IN (${sql.join(
      ahead.map((days) => sql`${days}::int`),
      sql`, `,
    )}))`;
  await tx.update(consentRequest).set({ remindedDays: kept }).where(eq(consentRequest.roundId, id));
}
