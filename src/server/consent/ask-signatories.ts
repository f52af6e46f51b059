import { and, asc, eq, exists, inArray, isNull, lt, ne, notExists, sql } from 'drizzle-orm';
import { isOver } from '../../domain/consent/schedule.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import { record } from '../audit/record.ts';
import type { Tx } from '../db/connection.ts';
import { consentRequest, consentRound, signature, statementVersion } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { type LockedRound, lockRound, roundSubject } from './lock-round.ts';
import { findReachable, writeTo } from './send-asks.ts';

/** Few enough that pausing takes effect at once and an answer waits for moments only. */
const AT_ONCE = 50;

type Needs = Pick<Ports, 'db' | 'now' | 'settings'>;

/**
 * Enters every signatory that a round has to ask, some at a time, and writes to those that have an address. Whatever
 * kills it, each is entered and written to once, and the next call carries on; several at once take turns. Called again
 * later it asks whoever came to stand since, or was given an address.
 */
export async function askSignatories({ db, now, settings }: Needs, roundId: string): Promise<void> {
  await db.transaction((tx) => closeSuperseded(tx, now(), roundId));
  let [goesOn, entered, written] = [true, 0, 0];
  while (goesOn) {
    const done = await db.transaction((tx) => askSome(tx, { at: now(), settings }, roundId));
    entered += done.entered;
    written += done.written;
    goesOn = done.entered > 0 || done.written > 0;
  }
  await db.transaction((tx) => finishAsking(tx, now(), roundId, { entered, written }));
}

/** Whoever is asked about a newer meaning is no longer asked about an older one. Nobody's silence counts then. */
async function closeSuperseded(tx: Tx, at: Date, roundId: string): Promise<void> {
  const newer = await lockRound(tx, roundId, 'share');
  if (newer?.round.state !== 'open') return;
  const older = await tx
    .select({ id: consentRound.id, number: statementVersion.number, state: consentRound.state })
    .from(consentRound)
    .innerJoin(statementVersion, eq(statementVersion.id, consentRound.statementVersionId))
    .where(
      and(
        eq(consentRound.campaignId, newer.round.campaignId),
        ne(consentRound.state, 'closed'),
        lt(statementVersion.number, newer.asked),
      ),
    );
  for (const { id, number, state } of older) {
    const closed = await tx
      .update(consentRound)
      .set({ state: 'closed', closedAt: at, version: sql`${consentRound.version} + 1` })
      .where(and(eq(consentRound.id, id), ne(consentRound.state, 'closed')))
      .returning({ id: consentRound.id });
    if (closed.length === 0) continue;
    await record(tx, {
      at,
      actor: null,
      campaignId: newer.round.campaignId,
      action: 'consentRound.closed',
      subject: roundSubject(id, number),
      from: { state },
      to: { state: 'closed', supersededBy: newer.asked },
    });
  }
}

async function askSome(tx: Tx, { at, settings }: { at: Date; settings: Needs['settings'] }, roundId: string) {
  const locked = await lockRound(tx, roundId, 'update');
  if (locked?.round.state !== 'open' || isOver(locked.round.deadline, at)) return { entered: 0, written: 0 };
  const entered = await enterSome(tx, locked);
  const waiting = await findReachable(tx, roundId, isNull(consentRequest.askedAt), AT_ONCE);
  for (const one of waiting) {
    await tx
      .update(consentRequest)
      .set({ askedAt: at })
      .where(and(eq(consentRequest.id, one.requestId), isNull(consentRequest.askedAt)));
    await writeTo(tx, locked, one, { at, settings, isReminder: false });
  }
  return { entered, written: waiting.length };
}

/** The rule is `isAskedAbout`; a round is about a material version, so whatever was signed before it means something older. */
async function enterSome(tx: Tx, { round, asked }: LockedRound): Promise<number> {
  const older = tx
    .select({ one: sql`1` })
    .from(statementVersion)
    .where(and(eq(statementVersion.id, signature.statementVersionId), lt(statementVersion.number, asked)));
  const entered = tx
    .select({ one: sql`1` })
    .from(consentRequest)
    .where(and(eq(consentRequest.roundId, round.id), eq(consentRequest.signatureId, signature.id)));
  const some = await tx
    .select({ signatureId: signature.id, locale: signature.locale })
    .from(signature)
    .where(
      and(
        eq(signature.campaignId, round.campaignId),
        inArray(signature.state, [...STANDING]),
        exists(older),
        notExists(entered),
      ),
    )
    .orderBy(asc(signature.id))
    .limit(AT_ONCE);
  if (some.length === 0) return 0;
  const rows = await tx
    .insert(consentRequest)
    .values(some.map((one) => ({ ...one, roundId: round.id })))
    .onConflictDoNothing()
    .returning({ id: consentRequest.id });
  return rows.length;
}

async function finishAsking(
  tx: Tx,
  at: Date,
  roundId: string,
  asked: { entered: number; written: number },
): Promise<void> {
  const locked = await lockRound(tx, roundId, 'update');
  if (locked?.round.state !== 'open') return;
  const first = locked.round.askedAllAt === null;
  if (first) await tx.update(consentRound).set({ askedAllAt: at }).where(eq(consentRound.id, roundId));
  if (!first && asked.entered === 0 && asked.written === 0) return;
  const counts = first ? await countAll(tx, roundId) : asked;
  await record(tx, {
    at,
    actor: null,
    campaignId: locked.round.campaignId,
    action: 'consentRound.asked',
    subject: roundSubject(roundId, locked.asked),
    to: { signatories: counts.entered, messages: counts.written },
  });
}

/** Also what was done before an interruption. */
async function countAll(tx: Tx, roundId: string): Promise<{ entered: number; written: number }> {
  const [counts] = await tx
    .select({
      entered: sql<number>`count(*)::int`,
      written: sql<number>`count(${consentRequest.askedAt})::int`,
    })
    .from(consentRequest)
    .where(eq(consentRequest.roundId, roundId));
  return counts ?? { entered: 0, written: 0 };
}
