import { z } from 'zod';

/** Languages of the interface and of the statement, in the order they are offered. */
export const LOCALES = ['en', 'es', 'pt'] as const;
export type Locale = (typeof LOCALES)[number];
export const localeSchema = z.enum(LOCALES);

/** A text in every language; used for titles that the coalition itself writes. */
export type Localized = Record<Locale, string>;
export const localizedSchema = z.object({ en: z.string(), es: z.string(), pt: z.string() });

/** The first of `wanted` (an Accept-Language header's value) that the house speaks; English if none. */
export function negotiateLocale(wanted: string | undefined): Locale {
  const tags = (wanted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return LOCALES.find((locale) => locale === tags.find((tag) => LOCALES.some((known) => known === tag))) ?? 'en';
}
