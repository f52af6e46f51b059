import { eq } from 'drizzle-orm';
import { fieldValues } from '../../domain/letters/field-values.ts';
import { type LetterLooks, localeFor } from '../../domain/letters/letter.ts';
import { shareValues } from '../../domain/letters/shared-values.ts';
import { situationOf } from '../../domain/letters/situation-of.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, letter } from '../db/schema/index.ts';
import { readOffices } from '../officials/read-offices.ts';
import type { Ports } from '../ports.ts';
import { readRecipients } from './choose-recipients.ts';
import type { LetterOf } from './comments.ts';
import { readFacts } from './read-facts.ts';
import { readLetter } from './read-letters.ts';

/**
 * What the fields say to every office that a letter goes to: with it a screen can show any of them at once.
 * @throws Problem `not.found`
 */
export async function readLooks({ db, now }: Pick<Ports, 'db' | 'now'>, place: LetterOf): Promise<LetterLooks> {
  const { locales, datedOn } = await readLetter(db, place.campaign.id, place.letterId);
  const day = datedOn ?? now().toISOString().slice(0, 10);
  const { row, defaultLocale } = onlyRow(
    await db
      .select({ row: letter, defaultLocale: campaign.defaultLocale })
      .from(letter)
      .innerJoin(campaign, eq(campaign.id, letter.campaignId))
      .where(eq(letter.id, place.letterId)),
  );
  const recipients = new Set(await readRecipients(db, place.letterId));
  const facts = await readFacts(db, { ...row, day });
  const looks = (await readOffices(db, place.campaign.id, day))
    .filter(({ id }) => recipients.has(id))
    .map((office) => {
      const locale = localeFor(office.locale, locales, defaultLocale) ?? defaultLocale;
      const known = { ...facts, office };
      return {
        officeId: office.id,
        locale,
        values: fieldValues(known, locale),
        situation: situationOf(known, locale),
      };
    });
  const byLocale = [...Map.groupBy(looks, ({ locale }) => locale)].map(([locale, those]) => {
    const { common, own } = shareValues(those.map(({ values }) => values));
    return { locale, common, items: those.map((look, at) => ({ ...look, values: own[at] ?? {} })) };
  });
  const order = new Map(looks.map(({ officeId }, at) => [officeId, at]));
  return {
    common: Object.fromEntries(byLocale.map(({ locale, common }) => [locale, common])),
    items: byLocale
      .flatMap(({ items }) => items)
      .toSorted((a, b) => (order.get(a.officeId) ?? 0) - (order.get(b.officeId) ?? 0)),
  };
}
