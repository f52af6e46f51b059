import { and, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import { letterVariant } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { lockEditableLetter } from './editable-letter.ts';
import { comparedWith, findVariant, touch, type VariantPlace } from './save-variant.ts';

/**
 * Says that a translation, as it stands, says the same as this version of the source.
 * @throws Problem `edit.conflict` with the translation as it stands, `request.invalid` for the source itself or a version
 *   it does not have, `letter.wrongState`, `not.found`
 */
export async function markUpToDate(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: VariantPlace,
  seen: number,
  asked: number,
): Promise<void> {
  const { campaign: scope, letterId, locale } = place;
  const at = now();
  await db.transaction(async (tx) => {
    const { title, sourceLocale } = await lockEditableLetter(tx, scope, letterId);
    const before = await findVariant(tx, place);
    if (!before) throw new Problem('not.found');
    const sourceVersion = await comparedWith(tx, place, sourceLocale, asked);
    if (sourceVersion === undefined)
      throw new Problem('request.invalid', { fields: [{ path: 'locale', code: 'field.notOneOf' }] });
    const marked = await tx
      .update(letterVariant)
      .set({ sourceVersion })
      .where(
        and(eq(letterVariant.letterId, letterId), eq(letterVariant.locale, locale), eq(letterVariant.version, seen)),
      )
      .returning({ locale: letterVariant.locale });
    if (marked.length === 0) throw new Problem('edit.conflict', { current: before });
    await touch(tx, place, at);
    await record(tx, {
      at,
      actor,
      campaignId: scope.id,
      action: 'letter.broughtUpToDate',
      subject: { type: 'letter', id: letterId, label: title },
      from: { locale, sourceVersion: before.sourceVersion },
      to: { locale, sourceVersion },
    });
  });
}
