import { and, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import { letterVariant } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { lockEditableLetter } from './editable-letter.ts';
import { closeVersions, keepVersion } from './keep-version.ts';
import { readVersion } from './read-versions.ts';
import { findVariant, touch, type VariantPlace } from './save-variant.ts';

/**
 * Makes the text of an earlier version stand again, as a version of its own: what stood until now stays among them.
 * @throws Problem `edit.conflict` with the text as it stands, `letter.wrongState`, `not.found`
 */
export async function restoreVersion(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: VariantPlace,
  seen: number,
  version: number,
): Promise<void> {
  const { campaign: scope, letterId, locale } = place;
  const at = now();
  await db.transaction(async (tx) => {
    const { title } = await lockEditableLetter(tx, scope, letterId);
    const before = await findVariant(tx, place);
    if (!before) throw new Problem('not.found');
    const text = await readVersion(tx, place, version);
    const { subject, body } = text;
    const restored = await tx
      .update(letterVariant)
      .set({ subject, body, version: seen + 1, updatedByName: actor.name, updatedAt: at })
      .where(
        and(eq(letterVariant.letterId, letterId), eq(letterVariant.locale, locale), eq(letterVariant.version, seen)),
      )
      .returning({ version: letterVariant.version });
    if (restored.length === 0) throw new Problem('edit.conflict', { current: before });
    await closeVersions(tx, letterId, locale);
    await keepVersion(tx, { letterId, locale, version: seen + 1, text, actor, at });
    await closeVersions(tx, letterId, locale);
    await touch(tx, place, at);
    await record(tx, {
      at,
      actor,
      campaignId: scope.id,
      action: 'letter.versionRestored',
      subject: { type: 'letter', id: letterId, label: title },
      from: { locale, version: before.version, subject: before.subject, body: before.body },
      to: { locale, version: seen + 1, restored: version, subject, body },
    });
  });
}
