import { and, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import { letterVariant } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { lockEditableLetter } from './editable-letter.ts';
import { closeVersions } from './keep-version.ts';
import { findVariant, touch, type VariantPlace } from './save-variant.ts';

/**
 * Takes a language out of a draft; its versions stay, and come back with it.
 * @throws Problem `letter.isSource` for the language the others are translated from, `edit.conflict`, `letter.wrongState`,
 *   `not.found`
 */
export async function removeLanguage(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: VariantPlace,
  seen: number,
): Promise<void> {
  const { campaign: scope, letterId, locale } = place;
  const at = now();
  await db.transaction(async (tx) => {
    const { title, sourceLocale } = await lockEditableLetter(tx, scope, letterId);
    const before = await findVariant(tx, place);
    if (!before) throw new Problem('not.found');
    if (locale === sourceLocale) throw new Problem('letter.isSource');
    const removed = await tx
      .delete(letterVariant)
      .where(
        and(eq(letterVariant.letterId, letterId), eq(letterVariant.locale, locale), eq(letterVariant.version, seen)),
      )
      .returning({ locale: letterVariant.locale });
    if (removed.length === 0) throw new Problem('edit.conflict', { current: before });
    await closeVersions(tx, letterId, locale);
    await touch(tx, place, at);
    await record(tx, {
      at,
      actor,
      campaignId: scope.id,
      action: 'letter.languageRemoved',
      subject: { type: 'letter', id: letterId, label: title },
      from: { locale, version: before.version, subject: before.subject, body: before.body },
    });
  });
}
