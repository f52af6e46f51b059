import type { Locale } from './locale.ts';

/** What a campaign calls a country where it differs from the usual name: by language, then ISO 3166-1 alpha-2 code. */
export type CountryLabels = Partial<Record<Locale, Record<string, string>>>;
