import { and, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import { suggestion } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { findSuggestion, type SuggestionPlace, subjectOf } from './suggestion-place.ts';

/** Declines a suggestion and says why. @throws Problem `suggestion.decided` when somebody was faster, `not.found` */
export async function rejectSuggestion(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: SuggestionPlace,
  { reason }: { reason: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { id, anchor } = await findSuggestion(tx, place);
    const at = now();
    const rejected = await tx
      .update(suggestion)
      .set({ state: 'rejected', decidedByName: actor.name, decidedAt: at, decisionReason: reason })
      .where(and(eq(suggestion.id, id), eq(suggestion.state, 'open')))
      .returning({ id: suggestion.id });
    if (rejected.length === 0) throw new Problem('suggestion.decided');
    await record(tx, {
      at,
      actor,
      campaignId: place.campaign.id,
      action: 'suggestion.rejected',
      subject: subjectOf(place, anchor.quote),
      from: { state: 'open' },
      to: { state: 'rejected', reason },
    });
  });
}
