import { wordsOf } from '../letters/words-of.ts';
import type { CountryLabels } from '../locale/country-labels.ts';
import type { Locale } from '../locale/locale.ts';

/** A signatory that may be named under a text, with the demands that it does not endorse. */
export interface NamedBehind {
  name: string;
  country: string;
  /** Positions of the demands, counted from 1 as in the text it is named under. */
  reserves: readonly number[];
}

export interface CountryGroup {
  /** The country as the language calls it. */
  country: string;
  signatories: readonly NamedBehind[];
}

/** Countries, and names within each, in the order of the reader's language. */
export function signatoriesByCountry(
  named: readonly NamedBehind[],
  locale: Locale,
  labels?: CountryLabels,
): CountryGroup[] {
  const words = wordsOf(locale, labels);
  return [...Map.groupBy(named, ({ country }) => words.country(country))]
    .map(([country, those]) => ({ country, signatories: those.toSorted((a, b) => words.compare(a.name, b.name)) }))
    .toSorted((a, b) => words.compare(a.country, b.country));
}
