import { locatePassage } from '../../domain/demands/passage.ts';
import type { Suggest } from '../../domain/demands/suggestion.ts';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import { onlyRow } from '../db/rows.ts';
import { suggestion } from '../db/schema/index.ts';
import { findVersion, lockWording } from '../demands/wording-place.ts';
import type { Ports } from '../ports.ts';
import { subjectOf } from './suggestion-place.ts';

/**
 * Proposes other words for a passage of the version that was on the screen. Answers the suggestion's id.
 * @throws Problem `suggestion.passageGone` when that version does not say what is quoted, `demand.unchanged` when the
 *   proposal says the same, `not.found`
 */
export async function suggest(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  { campaign, key }: { campaign: CampaignScope; key: string },
  { locale, basisNumber, anchor, replacement, comment }: Suggest,
): Promise<string> {
  return db.transaction(async (tx) => {
    const { demandId } = await lockWording(tx, { campaign, key, locale });
    const basis = await findVersion(tx, demandId, locale, basisNumber);
    if (locatePassage(basis[anchor.field], anchor) === 'gone') throw new Problem('suggestion.passageGone');
    if (anchor.quote === replacement) throw new Problem('demand.unchanged');
    const at = now();
    const { id } = onlyRow(
      await tx
        .insert(suggestion)
        .values({
          demandId,
          locale,
          basisId: basis.id,
          anchor,
          replacement,
          comment,
          authorId: actor.id,
          authorName: actor.name,
          createdAt: at,
        })
        .returning({ id: suggestion.id }),
    );
    await record(tx, {
      at,
      actor,
      campaignId: campaign.id,
      action: 'suggestion.made',
      subject: subjectOf({ key, id }, anchor.quote),
      to: { locale, passage: anchor.quote, replacement, comment },
    });
    return id;
  });
}
