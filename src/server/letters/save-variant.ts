import { and, eq, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { SaveVariant } from '../../domain/letters/letter.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, letter, letterVariant } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { lockEditableLetter } from './editable-letter.ts';
import { readVariants } from './read-letters.ts';

export interface VariantPlace {
  campaign: CampaignScope;
  letterId: string;
  locale: Locale;
}

/**
 * Saves a draft's text in one language; `seen` 0 adds the language.
 * @throws Problem `edit.conflict` with the text as it stands, `letter.wrongState`, `not.found`
 */
export async function saveVariant(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: VariantPlace,
  seen: number,
  text: SaveVariant,
): Promise<void> {
  const { campaign: scope, letterId, locale } = place;
  const at = now();
  await db.transaction(async (tx) => {
    const { title } = await lockEditableLetter(tx, scope, letterId);
    const before = await findVariant(tx, place);
    if ((before?.version ?? 0) !== seen) throw new Problem('edit.conflict', { current: before });
    await write(tx, place, seen, { ...text, updatedAt: at });
    await tx
      .update(letter)
      .set({ updatedAt: at })
      .where(and(eq(letter.id, letterId), eq(letter.campaignId, scope.id)));
    await record(tx, {
      at,
      actor,
      campaignId: scope.id,
      action: before ? 'letter.textSaved' : 'letter.languageAdded',
      subject: { type: 'letter', id: letterId, label: title },
      from: before ? { locale, version: before.version, subject: before.subject, body: before.body } : null,
      to: { locale, version: seen + 1, subject: text.subject, body: text.body },
    });
  });
}

async function findVariant(tx: Tx, { letterId, locale }: VariantPlace) {
  return (await readVariants(tx, letterId)).find((variant) => variant.locale === locale);
}

/** The letter's row is locked, so nobody writes between the look at the version and this. */
async function write(
  tx: Tx,
  { campaign: scope, letterId, locale }: VariantPlace,
  seen: number,
  values: SaveVariant & { updatedAt: Date },
) {
  if (seen > 0) {
    await tx
      .update(letterVariant)
      .set({ ...values, version: sql`${letterVariant.version} + 1` })
      .where(
        and(eq(letterVariant.letterId, letterId), eq(letterVariant.locale, locale), eq(letterVariant.version, seen)),
      );
    return;
  }
  const { locales } = onlyRow(
    await tx.select({ locales: campaign.locales }).from(campaign).where(eq(campaign.id, scope.id)),
  );
  if (!locales.includes(locale)) throw new Problem('not.found');
  await tx.insert(letterVariant).values({ letterId, locale, ...values });
}
