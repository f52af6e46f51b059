import { and, eq, sql } from 'drizzle-orm';
import type { AuditAction } from '../../../domain/audit/actions.ts';
import { Problem } from '../../../domain/errors.ts';
import { canAct, LETTER_MOVES, type LetterAct } from '../../../domain/letters/letter-acts.ts';
import { contentHash } from '../../../domain/letters/letter-content.ts';
import { record } from '../../audit/record.ts';
import type { Actor } from '../../context.ts';
import type { Tx } from '../../db/connection.ts';
import { letter, letterComment } from '../../db/schema/index.ts';
import type { Ports } from '../../ports.ts';
import { closeVersions } from '../keep-version.ts';
import { type LetterPlace, type LetterRow, lockLetter, readContent } from './read-content.ts';

const RECORDED: Record<LetterAct, AuditAction> = {
  submit: 'letter.submitted',
  takeBack: 'letter.takenBack',
  return: 'letter.returned',
  approve: 'letter.approved',
  reopen: 'letter.reopened',
  renewRoster: 'letter.rosterRenewed',
};

/** What was handed in, and what was approved, can be looked up as it was, whatever is written afterwards. */
const FIXES_TEXT: readonly LetterAct[] = ['submit', 'approve'];

const NOT_APPROVED = {
  approvedBy: null,
  approvedByName: null,
  approvedAt: null,
  approvedHash: null,
  snapshotId: null,
} satisfies Partial<LetterRow>;

export interface Moved {
  at: Date;
  actor: Actor;
  place: LetterPlace;
  act: LetterAct;
  /** The content hash that the caller saw. */
  seen: string;
  /** What the act says besides, for the audit record. */
  more?: Record<string, unknown>;
}

/**
 * Moves a letter that is locked already, on exactly the content that the caller saw.
 * @throws Problem `letter.wrongState`, `edit.conflict` with the hash as it is now
 */
export async function moveLetter(tx: Tx, row: LetterRow, move: Moved, set: Partial<LetterRow>): Promise<void> {
  const { at, actor, act, seen, more } = move;
  const { from, to } = LETTER_MOVES[act];
  if (!canAct(act, row.state)) throw new Problem('letter.wrongState', { params: { state: row.state } });
  const hash = contentHash(await readContent(tx, row));
  if (hash !== seen) throw new Problem('edit.conflict', { current: { contentHash: hash } });
  if (FIXES_TEXT.includes(act)) await closeVersions(tx, row.id);
  await tx
    .update(letter)
    .set({ ...set, state: to, version: sql`${letter.version} + 1`, updatedAt: at })
    .where(and(eq(letter.id, row.id), eq(letter.state, from)));
  await record(tx, {
    at,
    actor,
    campaignId: row.campaignId,
    action: RECORDED[act],
    subject: { type: 'letter', id: row.id, label: row.title },
    from: { state: from },
    to: { state: to, contentHash: hash, ...more },
  });
}

type Plain = Omit<Moved, 'act' | 'at' | 'more'>;
type Needs = Pick<Ports, 'db' | 'now'>;

/** Hands a draft in for review. @throws Problem as `moveLetter`, `not.found` */
export const submitLetter = (ports: Needs, { actor, ...move }: Plain): Promise<void> =>
  alone(ports, { ...move, actor, act: 'submit' }, (at) => ({
    submittedBy: actor.id,
    submittedByName: actor.name,
    submittedAt: at,
  }));

/** Takes a letter out of review, to write on. @throws Problem as `moveLetter`, `not.found` */
export const takeLetterBack = (ports: Needs, move: Plain): Promise<void> =>
  alone(ports, { ...move, act: 'takeBack' }, () => ({}));

/** Makes an approved letter a draft again: its approval is void. @throws Problem as `moveLetter`, `not.found` */
export const reopenLetter = (ports: Needs, move: Plain): Promise<void> =>
  alone(ports, { ...move, act: 'reopen' }, () => NOT_APPROVED);

/**
 * Gives up the frozen roster of an approved letter, so that it is approved again with today's.
 * @throws Problem as `moveLetter`, `not.found`
 */
export const renewRoster = (ports: Needs, move: Plain): Promise<void> =>
  alone(ports, { ...move, act: 'renewRoster' }, () => NOT_APPROVED);

/** Gives a letter back to its writers, with what they are asked to mend. @throws Problem as `moveLetter`, `not.found` */
export async function returnLetter({ db, now }: Needs, move: Plain, note: string): Promise<void> {
  const at = now();
  await db.transaction(async (tx) => {
    const row = await lockLetter(tx, move.place);
    await moveLetter(tx, row, { ...move, at, act: 'return' }, {});
    const { id: writtenBy, name: writtenByName } = move.actor;
    await tx.insert(letterComment).values({ letterId: row.id, text: note, writtenBy, writtenByName, writtenAt: at });
  });
}

function alone(
  { db, now }: Needs,
  move: Omit<Moved, 'at' | 'more'>,
  set: (at: Date) => Partial<LetterRow>,
): Promise<void> {
  const at = now();
  return db.transaction(async (tx) => moveLetter(tx, await lockLetter(tx, move.place), { ...move, at }, set(at)));
}
