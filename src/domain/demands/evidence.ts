import { z } from 'zod';
import { daySchema } from '../campaigns/campaign.ts';
import { LOCALES, type Localized } from '../locale/locale.ts';
import { line, prose } from '../text-fields.ts';

const factText = prose(1000);

/** A fact in whichever languages it is written down, at least one. What is left empty is not written down. */
export const factSchema = z
  .object({ en: factText, es: factText, pt: factText })
  .refine((fact) => LOCALES.some((locale) => fact[locale] !== ''), { message: 'field.required', path: ['en'] });

/** No day says so by being empty, as a form has it. */
const maybeDay = z.union([z.literal(''), daySchema], 'field.notDate');

export const saveEvidenceSchema = z.object({
  fact: factSchema,
  source: line(500).min(1),
  sourceUrl: line(1000).pipe(z.union([z.literal(''), z.url({ protocol: /^https?$/ })], 'field.notUrl')),
  sourceDate: maybeDay,
  checkAgainBy: maybeDay,
});
export type SaveEvidence = z.infer<typeof saveEvidenceSchema>;

export const evidenceSchema = z.object({
  id: z.string(),
  fact: z.object({ en: z.string(), es: z.string(), pt: z.string() }).partial(),
  source: z.string(),
  sourceUrl: z.string().nullable(),
  sourceDate: daySchema.nullable(),
  checkAgainBy: daySchema.nullable(),
  /** Its day to be checked again has passed. */
  overdue: z.boolean(),
  version: z.number().int(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** A fact without the languages in which it is not written down. */
export const writtenFact = (fact: Localized): Partial<Localized> =>
  Object.fromEntries(LOCALES.filter((locale) => fact[locale] !== '').map((locale) => [locale, fact[locale]]));

/** A fact is overdue from the day after the one by which it was to be checked again. */
export const isOverdue = (checkAgainBy: string | null, today: string): boolean =>
  checkAgainBy !== null && checkAgainBy < today;
