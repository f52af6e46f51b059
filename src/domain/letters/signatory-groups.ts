import type { Locale } from '../locale/locale.ts';
import type { LetterFacts, NamedSignatory } from './letter-facts.ts';
import { wordsOf } from './words-of.ts';

/** In the order of the letter's language, each with its reservations. */
export function namesOf(named: readonly NamedSignatory[], locale: Locale): string[] {
  const { compare, signatory } = wordsOf(locale);
  return named.toSorted((a, b) => compare(a.name, b.name)).map(signatory);
}

/** All names by country, countries and names in the order of the letter's language. */
export function signatoryGroups(
  { signatories: { named }, campaign }: Pick<LetterFacts, 'signatories' | 'campaign'>,
  locale: Locale,
): { country: string; names: string[] }[] {
  const words = wordsOf(locale, campaign.countryLabels);
  return [...Map.groupBy(named, ({ country }) => words.country(country))]
    .map(([country, those]) => ({ country, names: namesOf(those, locale) }))
    .toSorted((a, b) => words.compare(a.country, b.country));
}
