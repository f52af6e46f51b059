import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import { suggestionComment } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { findSuggestion, type SuggestionPlace, subjectOf } from './suggestion-place.ts';

/** Says something about a suggestion, open or decided. @throws Problem `not.found` */
export async function commentOnSuggestion(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: SuggestionPlace,
  { text }: { text: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await findSuggestion(tx, place);
    const at = now();
    await tx
      .insert(suggestionComment)
      .values({ suggestionId: found.id, text, authorId: actor.id, authorName: actor.name, createdAt: at });
    await record(tx, {
      at,
      actor,
      campaignId: place.campaign.id,
      action: 'suggestion.commented',
      subject: subjectOf(place, found.anchor.quote),
      to: { text },
    });
  });
}
