import { wordsOf } from '../../domain/letters/words-of.ts';
import type { Locale, Localized } from '../../domain/locale/locale.ts';
import { partsIn } from '../../domain/statements/published-parts.ts';
import { type CountryGroup, signatoriesByCountry } from '../../domain/statements/signatories-by-country.ts';
import { canonicalStatement } from '../../domain/statements/statement.ts';
import { DOCUMENT_WORDS } from './document-words.ts';
import type { Behind } from './read-behind.ts';
import type { VersionRow } from './read-versions.ts';

/** A version as a document in one language, before it becomes PDF or Word. Everything is data, no text is markup. */
export interface StatementDocument {
  lang: Locale;
  title: string;
  edition: string;
  /** `YYYY-MM-DD` */
  date: string;
  sha256: string;
  hashLine: string;
  parts: { heading: string; paragraphs: string[] }[];
  signatories: { heading: string; count: string; groups: { country: string; names: string[] }[] } | null;
  /** What was hashed, byte by byte. */
  canonical: number[];
}

export function statementDocument(
  { number, publishedAt, content, sha256 }: VersionRow,
  { title, locale, behind }: { title: Localized; locale: Locale; behind: Behind | null },
): StatementDocument {
  const words = DOCUMENT_WORDS[locale];
  const date = publishedAt.toISOString().slice(0, 10);
  return {
    lang: locale,
    title: title[locale],
    edition: words.edition(number, wordsOf(locale).date(date)),
    date,
    sha256,
    hashLine: words.hash(sha256),
    parts: partsIn(content, locale).map((part) => ({
      heading: part.kind === 'demand' ? `${part.position}. ${part.title}` : part.title,
      paragraphs: paragraphsOf(part.body),
    })),
    signatories: behind && {
      heading: words.signatories,
      count: words.count(behind.count, behind.named.length),
      groups: [
        ...signatoriesByCountry(behind.named, locale, behind.countryLabels).map((group) => asLines(group, locale)),
        ...individualsGroup(behind, locale),
      ],
    },
    canonical: [...new TextEncoder().encode(canonicalStatement(content))],
  };
}

/** Persons are said after the countries, in a group of their own: how many, and who of them may be named. */
const individualsGroup = ({ individuals: { count, names } }: Behind, locale: Locale) =>
  count === 0
    ? []
    : [{ country: DOCUMENT_WORDS[locale].individuals(count), names: names.toSorted(wordsOf(locale).compare) }];

/** An empty line parts paragraphs. */
export const paragraphsOf = (body: string): string[] =>
  body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

const asLines = ({ country, signatories }: CountryGroup, locale: Locale) => ({
  country,
  names: signatories.map(({ name, reserves }) =>
    reserves.length === 0 ? name : `${name} (${sayReserves(reserves, locale)})`,
  ),
});

/** "with reservations on demands 2 and 4" */
export function sayReserves(reserves: readonly number[], locale: Locale): string {
  const numbers = reserves.map(String);
  return DOCUMENT_WORDS[locale].reserves(numbers, wordsOf(locale).list(numbers));
}
