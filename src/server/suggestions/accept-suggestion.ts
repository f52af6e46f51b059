import { and, eq } from 'drizzle-orm';
import { locatePassage, replacePassage } from '../../domain/demands/passage.ts';
import { saveWordingSchemaOf } from '../../domain/demands/wording.ts';
import { Problem } from '../../domain/errors.ts';
import { fieldErrors } from '../../domain/field-errors.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { suggestion, type wordingVersion } from '../db/schema/index.ts';
import { appendVersion, inWording } from '../demands/append-version.ts';
import { lockWording, wordingConflict } from '../demands/wording-place.ts';
import type { Ports } from '../ports.ts';
import { findSuggestion, type SuggestionPlace, subjectOf } from './suggestion-place.ts';

type Found = typeof suggestion.$inferSelect;
type Version = typeof wordingVersion.$inferSelect;

/**
 * Takes a suggestion over: a new version of its wording, credited to whoever suggested it.
 * @param seen the newest version of the wording, which the reader saw
 * @throws Problem `suggestion.passageGone`, `suggestion.decided`, `edit.conflict` when the wording moved on,
 *   `request.invalid` when the text would no longer be one, `not.found`
 */
export async function acceptSuggestion(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: SuggestionPlace,
  seen: number,
  { reason }: { reason: string },
): Promise<void> {
  const { locale } = await db.transaction((tx) => findSuggestion(tx, place));
  const wording = { campaign: place.campaign, key: place.key, locale };
  await inWording(db, wording, async (tx) => {
    const { demandId, kind, newest } = await lockWording(tx, wording);
    const found = await findSuggestion(tx, place);
    if (found.state !== 'open') throw new Problem('suggestion.decided');
    if (newest?.number !== seen) throw await wordingConflict(tx, wording);
    const { title, body } = takenOver(newest, found);
    const { error } = saveWordingSchemaOf(kind).safeParse({ title, body, reason });
    if (error) throw new Problem('request.invalid', { fields: fieldErrors(error) });
    if (title === newest.title && body === newest.body) throw new Problem('demand.unchanged');
    const at = now();
    const version = await appendVersion(tx, {
      place: wording,
      actor,
      at,
      newest,
      action: 'wording.saved',
      // A correction of one language says nothing about whether the other was followed.
      values: { demandId, title, body, reason, sourceVersionId: newest.sourceVersionId, creditedTo: found.authorName },
    });
    await close(tx, { found, actor, at, acceptedAsId: version.id });
    await record(tx, {
      at,
      actor,
      campaignId: place.campaign.id,
      action: 'suggestion.accepted',
      subject: subjectOf(place, found.anchor.quote),
      from: { state: 'open' },
      to: { state: 'accepted', version: version.number, creditedTo: found.authorName },
    });
  });
}

/** @throws Problem `suggestion.passageGone` */
function takenOver(newest: Version, { anchor, replacement }: Found): { title: string; body: string } {
  const text = newest[anchor.field];
  const passage = locatePassage(text, anchor);
  if (passage === 'gone') throw new Problem('suggestion.passageGone');
  return {
    title: newest.title,
    body: newest.body,
    [anchor.field]: replacePassage(text, passage, replacement).trim(),
  };
}

/** @throws Problem `suggestion.decided` */
async function close(
  tx: Tx,
  { found, actor, at, acceptedAsId }: { found: Found; actor: Actor; at: Date; acceptedAsId: string },
): Promise<void> {
  const closed = await tx
    .update(suggestion)
    .set({ state: 'accepted', decidedByName: actor.name, decidedAt: at, acceptedAsId })
    .where(and(eq(suggestion.id, found.id), eq(suggestion.state, 'open')))
    .returning({ id: suggestion.id });
  if (closed.length === 0) throw new Problem('suggestion.decided');
}
