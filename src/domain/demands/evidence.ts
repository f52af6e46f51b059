import { z } from 'zod';
import { daySchema } from '../campaigns/campaign.ts';
import { LOCALES, type Locale, type Localized } from '../locale/locale.ts';
import { line, prose, webAddress } from '../text-fields.ts';

/** A fact is one paragraph, however it was pasted: letters cite it in a footnote. */
const factText = prose(600).overwrite((text) => text.replaceAll(/\s+/g, ' '));

const maybeDay = z.union([z.literal(''), daySchema], 'field.notDate');

/** What an editor sends. Empty text stands for "none", as a form has it; at least one language says the fact. */
export const evidenceFieldsSchema = z.object({
  fact: z
    .object({ en: factText.default(''), es: factText.default(''), pt: factText.default('') })
    .check(({ value, issues }) => {
      if (LOCALES.some((locale) => value[locale] !== '')) return;
      issues.push({ code: 'custom', message: 'field.oneLanguage', input: value, path: [LOCALES[0]] });
    }),
  /** Who says so, as a reader would look for it. */
  source: line(300).min(1),
  sourceUrl: webAddress.default(''),
  sourceDate: maybeDay.default(''),
  /** The day until which somebody should see whether it still holds. */
  checkAgainBy: maybeDay.default(''),
});
export type EvidenceFields = z.infer<typeof evidenceFieldsSchema>;

/** A fact that a demand rests on, with its source. `version` guards edits. */
export const evidenceSchema = z.object({
  id: z.string(),
  /** In whichever languages it is written down. */
  fact: z.object({ en: z.string(), es: z.string(), pt: z.string() }).partial(),
  source: z.string(),
  sourceUrl: z.string().nullable(),
  sourceDate: daySchema.nullable(),
  checkAgainBy: daySchema.nullable(),
  version: z.number().int(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Overdue from the day after: on the day itself there is still time to look. */
export const isOverdue = ({ checkAgainBy }: Pick<Evidence, 'checkAgainBy'>, day: string): boolean =>
  checkAgainBy !== null && checkAgainBy < day;

/** The fact in the language wanted, or else in the first that has it, and which that is. */
export function factFor(fact: Evidence['fact'], wanted: Locale): { locale: Locale; text: string } {
  const locale = [wanted, ...LOCALES].find((one) => fact[one] !== undefined) ?? wanted;
  return { locale, text: fact[locale] ?? '' };
}

/** A form's fact as it is kept: only the languages that say something. */
export function factOf(fields: EvidenceFields['fact']): Partial<Localized> {
  return Object.fromEntries(
    LOCALES.filter((locale) => fields[locale] !== '').map((locale) => [locale, fields[locale]]),
  );
}
