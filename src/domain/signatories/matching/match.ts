import type { CountryCode } from '../../locale/countries.ts';
import type { Localized } from '../../locale/locale.ts';

/** What is known of an organisation when it is compared with another. */
export type MatchableOrganization = {
  name: string;
  acronym?: string | undefined;
  aliases?: readonly string[] | undefined;
  formerNames?: readonly string[] | undefined;
  /** In other languages. */
  names?: Partial<Localized> | undefined;
  country: CountryCode;
  website?: string | undefined;
  /** Of the representative; its domain is evidence unless it belongs to a free mail provider. */
  email?: string | undefined;
  /** A person signing for themselves: never one with an organisation. */
  isIndividual?: boolean | undefined;
  /** Further domains that it writes from. */
  mailDomains?: readonly string[] | undefined;
};

/** Why two organisations were, or were not, taken for one. */
export const MATCH_REASONS = [
  'name.same',
  'name.accents',
  'name.punctuation',
  'name.spacing',
  'name.legalForm',
  'name.abbreviation',
  'name.smallWords',
  'name.wordOrder',
  'name.typo',
  'name.acronym',
  'name.countryWord',
  'name.kindMissing',
  'name.alias',
  'name.wordDifferent',
  'name.kindDifferent',
  'mailbox.same',
  'domain.same',
  'website.same',
  'country.different',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

export const MATCH_VERDICTS = ['same', 'similar', 'different'] as const;
export type MatchVerdict = (typeof MATCH_VERDICTS)[number];

/** `score` 0 to 1. `same`: take as one unless a person objects; `similar`: show to a person; `different`: do not show. */
export type Comparison = { score: number; verdict: MatchVerdict; reasons: MatchReason[] };

export type DuplicateEntry = MatchableOrganization & { id: string };

/** `a` and `b` are ids, in the order of the entries. Pairs with the verdict `different` are never listed. */
export type DuplicatePair = { a: string; b: string } & Comparison;
