import { and, asc, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { cellAfterSilence } from '../../domain/consent/answer.ts';
import { isOver } from '../../domain/consent/schedule.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import { record } from '../audit/record.ts';
import type { Tx } from '../db/connection.ts';
import { consentRequest, consentRound, signature, statementVersion } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { dayOfAct, lockOrganizationOf } from '../signatories/lock-signature.ts';
import { readCell, tellEvents } from '../signatories/tell-event.ts';
import { type LockedRound, lockRound, roundSubject } from './lock-round.ts';

const AT_ONCE = 50;

/**
 * Ends a round whose deadline is over: whoever was asked and said nothing is `silent`, which does what was chosen when the
 * round opened; then the round is closed. It may be interrupted and called again, also by several servers at once.
 */
export async function endRound({ db, now }: Pick<Ports, 'db' | 'now'>, roundId: string): Promise<void> {
  let noted = 1;
  while (noted > 0) noted = await db.transaction((tx) => noteSilence(tx, now(), roundId));
  await db.transaction((tx) => close(tx, now(), roundId));
}

const unanswered = (roundId: string): SQL | undefined =>
  and(
    eq(consentRequest.roundId, roundId),
    isNotNull(consentRequest.askedAt),
    isNull(consentRequest.answer),
    isNull(consentRequest.answeredThrough),
  );

async function noteSilence(tx: Tx, at: Date, roundId: string): Promise<number> {
  const locked = await lockRound(tx, roundId, 'share');
  if (locked?.round.state !== 'open' || !isOver(locked.round.deadline, at)) return 0;
  const some = await tx
    .select({ id: consentRequest.id, signatureId: consentRequest.signatureId })
    .from(consentRequest)
    .innerJoin(signature, eq(signature.id, consentRequest.signatureId))
    .innerJoin(statementVersion, eq(statementVersion.id, signature.statementVersionId))
    .where(and(unanswered(roundId), inArray(signature.state, [...STANDING]), lt(statementVersion.number, locked.asked)))
    .orderBy(asc(consentRequest.id))
    .limit(AT_ONCE);
  for (const { id, signatureId } of some) await beSilent(tx, at, locked, { id, signatureId });
  return some.length;
}

async function beSilent(
  tx: Tx,
  at: Date,
  { round, asked }: LockedRound,
  { id, signatureId }: { id: string; signatureId: string },
): Promise<void> {
  const { signed, entry } = await lockOrganizationOf(tx, round.campaignId, signatureId, 'share');
  const claimed = await tx
    .update(consentRequest)
    .set({ answeredThrough: 'deadline', answeredAt: at })
    .where(and(eq(consentRequest.id, id), unanswered(round.id)))
    .returning({ id: consentRequest.id });
  if (claimed.length === 0) return;
  const from = await readCell(tx, signed.id);
  const { state } = cellAfterSilence(from, round.onSilence, true);
  if (state === from.state) return;
  const moved = await tx
    .update(signature)
    .set({ state, version: sql`${signature.version} + 1` })
    .where(and(eq(signature.id, signed.id), inArray(signature.state, [...STANDING])))
    .returning({ id: signature.id });
  // It left for another reason between being found and being locked.
  if (moved.length === 0) return;
  await tellEvents(tx, [
    {
      signatureId: signed.id,
      campaignId: signed.campaignId,
      type: 'lapsed',
      day: dayOfAct(at, signed.signedOn),
      at,
      actor: null,
      note: '',
      from,
      to: await readCell(tx, signed.id),
    },
  ]);
  await record(tx, {
    at,
    actor: null,
    campaignId: signed.campaignId,
    action: 'signature.consentLapsed',
    subject: { type: 'signature', id: signed.id, label: entry.name },
    from: { state: from.state },
    to: { state, asked },
  });
}

async function close(tx: Tx, at: Date, roundId: string): Promise<void> {
  const locked = await lockRound(tx, roundId, 'update');
  if (locked?.round.state !== 'open' || !isOver(locked.round.deadline, at)) return;
  await tx
    .update(consentRound)
    .set({ state: 'closed', closedAt: at, version: sql`${consentRound.version} + 1` })
    .where(and(eq(consentRound.id, roundId), eq(consentRound.state, 'open')));
  await record(tx, {
    at,
    actor: null,
    campaignId: locked.round.campaignId,
    action: 'consentRound.closed',
    subject: roundSubject(roundId, locked.asked),
    from: { state: 'open' },
    to: { state: 'closed', deadline: locked.round.deadline },
  });
}
