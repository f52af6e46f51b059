import type { CountryCode } from '../../locale/countries.ts';
import { prepareName } from './prepared-name.ts';

/**
 * One key for all the ways to write a name: no case, accents, punctuation, legal form, small words or word order, and one spelling
 * for abbreviations. Equal keys in one country are one organisation; slips of the fingers need `compareOrganizations`.
 */
export function nameKey(name: string, country?: CountryCode): string {
  const { tokens, countryWords } = prepareName(name, country);
  return tokens
    .filter((token) => !countryWords.has(token))
    .toSorted()
    .join(' ');
}
