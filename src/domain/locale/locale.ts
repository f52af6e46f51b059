import { z } from 'zod';

/** Languages of the interface and of the statement, in the order they are offered. */
export const LOCALES = ['en', 'es', 'pt'] as const;
export type Locale = (typeof LOCALES)[number];
export const localeSchema = z.enum(LOCALES);

/** A text in every language; used for titles that the coalition itself writes. */
export type Localized = Record<Locale, string>;
export const localizedSchema = z.object({ en: z.string(), es: z.string(), pt: z.string() });

/** The first language that somebody asks for (an Accept-Language header's value) of those that there are. */
export function chooseLocale(wanted: string | undefined, available: readonly Locale[], otherwise: Locale): Locale {
  const tags = (wanted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return (
    tags.map((tag) => available.find((locale) => locale === tag)).find((found) => found !== undefined) ?? otherwise
  );
}

/** The first of `wanted` that the house speaks; English if none. */
export const negotiateLocale = (wanted: string | undefined): Locale => chooseLocale(wanted, LOCALES, 'en');
