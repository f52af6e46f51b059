import { fieldValues } from '../../domain/letters/field-values.ts';
import { type LetterLooks, localeFor } from '../../domain/letters/letter.ts';
import { shareValues } from '../../domain/letters/shared-values.ts';
import { situationOf } from '../../domain/letters/situation-of.ts';
import { readOffices } from '../officials/read-offices.ts';
import { readRecipients } from './choose-recipients.ts';
import type { LetterOf } from './comments.ts';
import { frameFor, type LookNeeds, openLetter } from './look-at-letter.ts';

/**
 * What the fields say to every office that a letter goes to: with it a screen can show any of them at once.
 * @throws Problem `not.found`
 */
export async function readLooks(needs: LookNeeds, place: LetterOf): Promise<LetterLooks> {
  const { db } = needs;
  const opened = await openLetter(needs, place);
  const { facts, defaultLocale } = opened;
  const locales = opened.texts.map(({ locale }) => locale);
  const recipients = new Set(await readRecipients(db, place.letterId));
  const looks = (await readOffices(db, place.campaign.id, facts.day))
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
    frames: Object.fromEntries(byLocale.map(({ locale }) => [locale, frameFor(opened, locale)])),
    items: byLocale
      .flatMap(({ items }) => items)
      .toSorted((a, b) => (order.get(a.officeId) ?? 0) - (order.get(b.officeId) ?? 0)),
  };
}
