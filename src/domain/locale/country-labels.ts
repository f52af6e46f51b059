import type { Locale } from './locale.ts';

/** What a campaign calls a country where it differs from the usual name: by language, then ISO 3166-1 alpha-2 code. */
export type CountryLabels = { [In in Locale]?: Record<string, string> | undefined };

/** A country as a campaign calls it in a language; `undefined` where it goes by its usual name. */
export const labelOf = (labels: CountryLabels | undefined, locale: Locale, code: string): string | undefined =>
  labels?.[locale]?.[code];
