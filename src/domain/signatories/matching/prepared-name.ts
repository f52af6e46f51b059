import type { CountryCode } from '../../locale/countries.ts';
import { fold, joinInitials } from '../../locale/fold.ts';
import { countryWordsIn } from './country-words.ts';
import {
  AND_WORDS,
  ARTICLES,
  BRANCH_WORDS,
  kindBegunBy,
  LEGAL_PREFIXES,
  LEGAL_SUFFIXES,
  LONG_FORMS,
  SMALL_WORDS,
  SPELLINGS,
} from './name-words.ts';

/** A name taken apart once, so that comparing it with many others is cheap. */
export type PreparedName = {
  /** Case, accents and punctuation gone, all words there. */
  folded: string;
  /** As written, but for spaces around and case. */
  written: string;
  /** The words that tell organisations apart, in order, in one spelling. */
  tokens: readonly string[];
  /** Tokens whose spelling was changed, as they stood: a slip is a slip of what was written. */
  asWritten: ReadonlyMap<string, string>;
  /** `tokens` without spaces. */
  compact: string;
  /** All words but the legal form and an article in front, without spaces. */
  joined: string;
  /** First letters of the words: of those that tell apart, and of all. */
  initials: readonly string[];
  /** Words of the organisation's own country (`Capítulo Perú`), which may be left out. */
  countryWords: ReadonlySet<string>;
  acronym: string;
  hadLegalForm: boolean;
  hadSmallWords: boolean;
  hadAbbreviation: boolean;
};

/** A name of one short word in capitals is taken for an acronym itself. */
export function prepareName(name: string, country: CountryCode | undefined, acronym?: string): PreparedName {
  const [long, bracketed] = splitBrackets(name.trim());
  const written = joinInitials(long.replaceAll('&', ' y ').replace(/(?<=\p{L})['’´`](?=s\b)/giu, ''));
  const folded = fold(written);
  const whole = joinLetters(folded.split(' ').filter(Boolean));
  const withoutForm = dropLegalForms(whole);
  const shortened = shortenedWords(written);
  const content = withoutForm.filter((word) => !SMALL_WORDS.has(word) || shortened.has(word));
  const telling = content.length > 0 ? content : withoutForm;
  const spellings = telling.map((word, at) => (at === 0 && shortened.has(word) ? kindOf(word) : oneSpelling(word)));
  const spelled = spellings.flat();
  const { tokens, countryWords } = withoutBranch(spelled, country);
  const given = fold(acronym ?? bracketed ?? '').replaceAll(' ', '');
  return {
    folded,
    written: name.trim().toLowerCase(),
    tokens,
    asWritten: new Map(spellings.map((spelling, at) => [spelling.join(' '), telling[at] ?? ''])),
    compact: tokens.join(''),
    joined: joinedWords(withoutForm),
    initials: [
      ...new Set([
        initialsOf(content),
        initialsOf(withoutForm),
        initialsOf(whole),
        initialsOf(tokens.filter((token) => !countryWords.has(token))),
      ]),
    ].filter((letters) => letters.length > 2),
    countryWords,
    acronym: given || (isAcronym(long) ? whole.join('') : ''),
    hadLegalForm: withoutForm.length < whole.length,
    hadSmallWords: content.length < withoutForm.length,
    hadAbbreviation: content.some((word) => word.length < 8 && (SPELLINGS.has(word) || LONG_FORMS.has(word))),
  };
}

function splitBrackets(name: string): [string, string?] {
  const [, long, inside] = /^(.{3,}?)\s*\(\s*([\p{Lu}\p{N}][\p{L}\p{N}.&-]{1,12})\s*\)$/u.exec(name) ?? [];
  const capitals = inside?.replace(/[^\p{Lu}]/gu, '').length ?? 0;
  return long && inside && capitals > 1 && capitals / inside.length > 0.5 ? [long, inside] : [name];
}

/** `La Red y ...` is `Red e ...`. */
function joinedWords(words: readonly string[]): string {
  const rest = words.length > 1 && ARTICLES.has(words[0] ?? '') ? words.slice(1) : words;
  return rest.map((word) => (AND_WORDS.has(word) ? 'y' : word)).join('');
}

/** `Com.` and `Des.` are not the small words that they look like. */
function shortenedWords(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/\p{L}{2,}(?=\.\s)/gu), ([word]) => fold(word)));
}

function isAcronym(name: string): boolean {
  return /^[\p{Lu}\p{N}][\p{Lu}\p{N}.&-]{2,9}$/u.test(name);
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** `a c` is `ac`, `d d h h` is `ddhh`, `dd hh` is `ddhh`. A lone letter stays (`y`). */
function joinLetters(words: readonly string[]): string[] {
  const joined: string[] = [];
  let letters = '';
  for (const word of [...words, '']) {
    if (
      word.length === 1 &&
      !/\d/.test(word) &&
      !(letters === '' && SMALL_WORDS.has(word) && word !== 'a' && word !== 'o' && word !== 'e')
    ) {
      letters += word;
      continue;
    }
    if (letters) joined.push(letters);
    letters = '';
    if (word) joined.push(word);
  }
  return joinPlurals(joined);
}

function joinPlurals(words: string[]): string[] {
  const at = words.findIndex((word, position) => isDoubled(word) && isDoubled(words[position + 1] ?? ''));
  return at === -1
    ? words
    : joinPlurals([...words.slice(0, at), `${words[at]}${words[at + 1]}`, ...words.slice(at + 2)]);
}

function isDoubled(word: string): boolean {
  return word.length === 2 && word.charAt(0) === word.charAt(1);
}

const SUFFIXES = LEGAL_SUFFIXES.map((form) => form.split(' ')).sort((a, b) => b.length - a.length);
const PREFIXES = LEGAL_PREFIXES.map((form) => form.split(' ')).sort((a, b) => b.length - a.length);

function dropLegalForms(words: readonly string[]): string[] {
  let rest = [...words];
  for (let before = -1; before !== rest.length; ) {
    before = rest.length;
    const suffix = SUFFIXES.find(
      (form) => form.length < rest.length && form.every((word, at) => rest[rest.length - form.length + at] === word),
    );
    if (suffix) rest = rest.slice(0, -suffix.length);
    const prefix = PREFIXES.find((form) => form.length < rest.length && form.every((word, at) => rest[at] === word));
    if (prefix) rest = rest.slice(prefix.length);
  }
  return rest.some((word) => !SMALL_WORDS.has(word)) ? rest : [...words];
}

/** `Colec. Umbral`: in front a shortened word is most likely the kind of body. */
function kindOf(shortened: string): readonly string[] {
  const kind = SPELLINGS.has(shortened) ? undefined : kindBegunBy(shortened);
  return kind ? [kind] : oneSpelling(shortened);
}

function oneSpelling(word: string): readonly string[] {
  return LONG_FORMS.get(word) ?? [SPELLINGS.get(word) ?? word];
}

/** `X, Capítulo Perú`, `X, Peru Chapter`: the branch word goes, the country's own name may be missing on the other side. */
function withoutBranch(
  words: readonly string[],
  country: CountryCode | undefined,
): { tokens: string[]; countryWords: Set<string> } {
  const positions = country ? countryWordsIn(words, country, oneSpelling) : new Set<number>();
  const isBranch = (word: string, at: number) =>
    BRANCH_WORDS.has(word) && at > 0 && (positions.has(at + 1) || positions.has(at - 1));
  const tokens = words.filter((word, at) => !isBranch(word, at));
  const countryWords = new Set([...positions].map((at) => words[at] ?? ''));
  const needed = positions.size + (tokens.length < words.length ? 0 : 1);
  return { tokens, countryWords: tokens.length > needed ? countryWords : new Set() };
}
