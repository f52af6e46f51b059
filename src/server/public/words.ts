import { wordsOf } from '../../domain/letters/words-of.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import type { StatementKind } from '../../domain/statements/statement.ts';
import { enPublicWords } from './words.en.ts';
import { esPublicWords } from './words.es.ts';
import { ptPublicWords } from './words.pt.ts';

/** What the public pages say around the coalition's own words. */
export interface PublicWords {
  skip: string;
  languages: string;
  inForce: string;
  /** For a reader of an earlier version: the one in force has this number. */
  superseded: (number: number) => string;
  leftOut: (languages: string) => string;
  parts: string;
  signatories: string;
  noneNamed: string;
  /** Who signed an earlier version and has not answered about this one. */
  beingAsked: (count: number) => string;
  versions: string;
  version: (number: number) => string;
  kind: Record<StatementKind, string>;
  /** Instead of a kind for the first version, before which nobody had signed. */
  first: string;
  published: string;
  read: (number: number) => string;
  changesSince: (number: number) => string;
  files: string;
  withoutNames: string;
  check: string;
  checkIntro: string;
  /** Get the file; compute (a command follows); compare. */
  checkSteps: readonly [string, string, string];
  changes: {
    title: (before: number, after: number) => string;
    none: string;
    /** Heard by screen readers at each change. */
    added: string;
    removed: string;
    partAdded: string;
    partRemoved: string;
    reordered: string;
    localesAdded: (languages: string) => string;
    localesRemoved: (languages: string) => string;
    languageIsNew: (number: number) => string;
    compareWith: string;
  };
  back: string;
  /** For who holds a letter and wants to know whether it is genuine. */
  sentLetter: {
    title: (reference: string) => string;
    genuine: string;
    date: string;
    statement: string;
    before: (date: string) => string;
    today: string;
    counts: (organizations: number, countries: number) => string;
    hashes: string;
    hashesIntro: string;
    statementHash: string;
    rosterHash: string;
    contentHash: string;
  };
  /** For a page that cannot be shown. */
  problem: { notFound: string; unavailable: string; other: string; hint: string; published: string };
  madeWith: string;
}

export const PUBLIC_WORDS: Record<Locale, PublicWords> = { en: enPublicWords, es: esPublicWords, pt: ptPublicWords };

/** "inglés y portugués" in a sentence of this language. */
export function listLanguages(languages: readonly Locale[], locale: Locale): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return wordsOf(locale).list(languages.map((one) => names.of(one) ?? one));
}

/** Languages as their speakers call them. */
export const LANGUAGES: Record<Locale, string> = { en: 'English', es: 'Español', pt: 'Português' };
