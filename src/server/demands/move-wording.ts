import { and, eq, inArray } from 'drizzle-orm';
import { may } from '../../domain/access/permissions.ts';
import type { AskReview } from '../../domain/demands/wording.ts';
import { WORDING_ACTS, type WordingAct } from '../../domain/demands/wording-state.ts';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { user, wordingVersion } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { lockWording, type WordingPlace, wordingConflict } from './wording-place.ts';

interface Move {
  act: WordingAct;
  action: 'wording.reviewAsked' | 'wording.returned' | 'wording.approved';
  note: string;
  reviewer: { id: string; name: string } | null;
}

/**
 * Asks a colleague who words too to look at the newest version, which must be the one that was `seen`.
 * @throws Problem `edit.conflict`, `wording.transitionRefused`, `not.found`, `request.invalid` for somebody who cannot
 *   be asked
 */
export async function askReview(
  ports: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: WordingPlace,
  seen: number,
  { reviewerId, note }: AskReview,
): Promise<void> {
  await move(ports, actor, place, seen, async (tx) => ({
    act: 'askReview',
    action: 'wording.reviewAsked',
    note,
    reviewer: await findReviewer(tx, actor, reviewerId),
  }));
}

/** Hands a version back to whoever words it. @throws Problem as `askReview` */
export async function returnToDraft(
  ports: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: WordingPlace,
  seen: number,
  { reason }: { reason: string },
): Promise<void> {
  const step: Move = { act: 'returnToDraft', action: 'wording.returned', note: reason, reviewer: null };
  await move(ports, actor, place, seen, async () => step);
}

/** Puts exactly the version that was `seen` in force. @throws Problem as `askReview` */
export async function approveWording(
  ports: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: WordingPlace,
  seen: number,
  { note }: { note: string },
): Promise<void> {
  const step: Move = { act: 'approve', action: 'wording.approved', note, reviewer: null };
  await move(ports, actor, place, seen, async () => step);
}

async function move(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: WordingPlace,
  seen: number,
  step: (tx: Tx) => Promise<Move>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { newest } = await lockWording(tx, place);
    if (newest === undefined) throw new Problem('not.found');
    if (newest.number !== seen) throw await wordingConflict(tx, place);
    const { act, action, note, reviewer } = await step(tx);
    const { from, to } = WORDING_ACTS[act];
    const at = now();
    const moved = await tx
      .update(wordingVersion)
      .set({ state: to, reviewerId: reviewer?.id ?? null, stateNote: note, stateBy: actor.name, stateAt: at })
      .where(and(eq(wordingVersion.id, newest.id), inArray(wordingVersion.state, [...from])))
      .returning({ id: wordingVersion.id });
    if (moved.length === 0) throw new Problem('wording.transitionRefused', { params: { state: newest.state } });
    await record(tx, {
      at,
      actor,
      campaignId: place.campaign.id,
      action,
      subject: { type: 'wording', id: `${place.key}/${place.locale}`, label: newest.title || place.key },
      from: { number: newest.number, state: newest.state },
      to: {
        number: newest.number,
        state: to,
        ...(reviewer ? { reviewer: reviewer.name } : {}),
        ...(note === '' ? {} : { note }),
      },
    });
  });
}

/** Somebody else who may word: a reviewer must be able to hand the text back. */
async function findReviewer(tx: Tx, actor: Actor, id: string): Promise<{ id: string; name: string }> {
  const [found] = await tx.select({ id: user.id, name: user.name, role: user.role }).from(user).where(eq(user.id, id));
  if (!found || found.id === actor.id || !may(found.role, 'wording.save')) {
    throw new Problem('request.invalid', { fields: [{ path: 'reviewerId', code: 'field.notOneOf' }] });
  }
  return found;
}
