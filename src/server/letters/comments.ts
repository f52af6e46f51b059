import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { CommentOnLetter, LetterComment } from '../../domain/letters/letter-comment.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import type { Db, Tx } from '../db/connection.ts';
import { letter, letterComment } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';

export interface LetterOf {
  campaign: CampaignScope;
  letterId: string;
}

/** @throws Problem `not.found` also for another campaign's letter */
async function titleOf(db: Db | Tx, { campaign, letterId }: LetterOf): Promise<string> {
  const [found] = await db
    .select({ title: letter.title })
    .from(letter)
    .where(and(eq(letter.id, letterId), eq(letter.campaignId, campaign.id)));
  if (!found) throw new Problem('not.found');
  return found.title;
}

/** What colleagues say about a letter: open ones first, each with its answers. @throws Problem `not.found` */
export async function readComments(db: Db | Tx, place: LetterOf): Promise<LetterComment[]> {
  await titleOf(db, place);
  const rows = await db
    .select()
    .from(letterComment)
    .where(eq(letterComment.letterId, place.letterId))
    .orderBy(sql`${letterComment.settledAt} IS NOT NULL`, asc(letterComment.writtenAt), asc(letterComment.id));
  return rows
    .filter(({ answersId }) => answersId === null)
    .map((row) => ({
      ...said(row),
      locale: row.locale,
      quote: row.quote,
      settledByName: row.settledByName,
      settledAt: row.settledAt?.toISOString() ?? null,
      answers: rows.filter(({ answersId }) => answersId === row.id).map(said),
    }));
}

const said = ({ id, text, writtenByName, writtenAt }: typeof letterComment.$inferSelect) => ({
  id,
  text,
  writtenByName,
  writtenAt: writtenAt.toISOString(),
});

/**
 * Says something about a letter, or answers what was said; in any state of the letter.
 * @throws Problem `request.invalid` for an answer to nothing, `not.found`
 */
export async function commentOnLetter(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: LetterOf,
  { text, quote, locale, answersId }: CommentOnLetter,
): Promise<void> {
  await db.transaction(async (tx) => {
    const title = await titleOf(tx, place);
    if (answersId !== null) await assertAnswerable(tx, place, answersId);
    const at = now();
    await tx.insert(letterComment).values({
      letterId: place.letterId,
      answersId,
      locale,
      quote,
      text,
      writtenBy: actor.id,
      writtenByName: actor.name,
      writtenAt: at,
    });
    await record(tx, {
      at,
      actor,
      campaignId: place.campaign.id,
      action: 'letter.commented',
      subject: { type: 'letter', id: place.letterId, label: title },
      to: { text, quote },
    });
  });
}

async function assertAnswerable(tx: Tx, { letterId }: LetterOf, answersId: string): Promise<void> {
  const found = await tx.$count(
    letterComment,
    and(eq(letterComment.id, answersId), eq(letterComment.letterId, letterId), isNull(letterComment.answersId)),
  );
  if (found === 0) throw new Problem('request.invalid', { fields: [{ path: 'answersId', code: 'field.notOneOf' }] });
}

/**
 * Settles a comment, or opens it again. What is so already stays with whoever did it first.
 * @throws Problem `not.found`
 */
export async function settleComment(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: LetterOf,
  commentId: string,
  settled: boolean,
): Promise<void> {
  await db.transaction(async (tx) => {
    const title = await titleOf(tx, place);
    const ours = and(
      eq(letterComment.id, commentId),
      eq(letterComment.letterId, place.letterId),
      isNull(letterComment.answersId),
    );
    const at = now();
    const changed = await tx
      .update(letterComment)
      .set(settled ? { settledByName: actor.name, settledAt: at } : { settledByName: null, settledAt: null })
      .where(and(ours, settled ? isNull(letterComment.settledAt) : sql`${letterComment.settledAt} IS NOT NULL`))
      .returning({ text: letterComment.text });
    const [comment] = changed;
    if (!comment) {
      if ((await tx.$count(letterComment, ours)) === 0) throw new Problem('not.found');
      return;
    }
    await record(tx, {
      at,
      actor,
      campaignId: place.campaign.id,
      action: settled ? 'letter.commentSettled' : 'letter.commentReopened',
      subject: { type: 'letter', id: place.letterId, label: title },
      to: { text: comment.text },
    });
  });
}
