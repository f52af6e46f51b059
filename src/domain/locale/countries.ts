import { AMBIGUOUS_KEYS, ANOTHER_PLACE, NOT_ALONE, REGION_WORDS, TERRITORY_OF, TOWN_NAMES } from './country-aliases.ts';
import {
  countryIndex,
  countryKey,
  countryTokens,
  GUESSABLE_LENGTH,
  guessKeys,
  withoutStateWords,
} from './country-index.ts';
import { slipBetween } from './edit-distance.ts';
import { fold } from './fold.ts';

/** ISO 3166-1 alpha-2, upper case (plus `XK` for Kosovo). */
export type CountryCode = string;

/** `country.region`: a region, an international body or several countries: there is no one country to count it under. */
export type CountryProblem = 'country.unknown' | 'country.region';
/** `guessed`: read past one slip of the fingers, or the likelier of two; show it to a person. */
export type RecognisedCountry =
  | { code: CountryCode; guessed?: true; problem?: never }
  | { code?: never; guessed?: never; problem: CountryProblem };

const SEPARATORS = /[,;:/|()[\]–—]+|\s-\s|\s*\n\s*/;
const CONJUNCTIONS = /\s+(?:y|e|and|et|&|\+)\s+|[,;/|+]+/i;

/** Reads a country from a name in en, es, pt or fr, a former or short name, or an alpha-2/alpha-3 code. */
export function recogniseCountry(text: string): RecognisedCountry {
  const whole = exactCountry(text) ?? flagCountry(text);
  if (whole) return isAmbiguous(text) ? guessed(whole) : { code: whole };
  if (isRegion(text)) return { problem: 'country.region' };
  const parts = partsOf(text, SEPARATORS);
  const inParts = codesIn(parts);
  if (inParts.size > 1) return placeIn(parts, inParts) ?? { problem: 'country.region' };
  if (codesIn(partsOf(text, CONJUNCTIONS)).size > 1) return { problem: 'country.region' };
  const [only] = inParts;
  if (only) return parts.some(isAmbiguous) ? guessed(only) : { code: only };
  if (parts.some(isRegion)) return { problem: 'country.region' };
  return besideOtherWords(text) ?? guessed([text, ...parts].map(slippedCountry).find((code) => code !== undefined));
}

function isAmbiguous(text: string): boolean {
  return AMBIGUOUS_KEYS.has(countryKey(countryTokens(text)));
}

function codesIn(parts: readonly string[]): Set<CountryCode> {
  return new Set(parts.map(exactCountry).filter((code) => code !== undefined));
}

function guessed(code: CountryCode | undefined): RecognisedCountry {
  return code ? { code, guessed: true } : { problem: 'country.unknown' };
}

/** Folded names of a country, in all languages that are read. */
export function countryNames(code: CountryCode): ReadonlySet<string> {
  return countryIndex().namesOf.get(code) ?? new Set();
}

/** `word` is folded: `mx` or `mex`. */
export function isCodeOf(word: string, code: CountryCode): boolean {
  return countryIndex().byCode.get(word) === code;
}

function exactCountry(text: string): CountryCode | undefined {
  const { byCode, byName, byKey } = countryIndex();
  const joined = fold(text).replaceAll(' ', '');
  const named = byCode.get(joined) ?? byName.get(joined);
  if (named) return named;
  const tokens = countryTokens(text);
  if (tokens.length === 0) return undefined;
  const core = withoutStateWords(tokens, true);
  const bare = withoutStateWords(tokens, false);
  return (
    byKey.get(countryKey(tokens)) ?? (core.length > 0 ? byKey.get(countryKey(core)) : undefined) ?? bareCountry(bare)
  );
}

function bareCountry(tokens: string[]): CountryCode | undefined {
  return tokens.length > 0 ? countryIndex().byKey.get(countryKey(tokens)) : undefined;
}

function partsOf(text: string, separators: RegExp): string[] {
  const parts = text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
  return parts.length > 1 ? parts : [];
}

/** `Granada, Nicaragua` is a town, `San Francisco, CA, USA` a state, `Guatemala, C.A.` a code-like remark: each in one country. */
function placeIn(parts: string[], found: ReadonlySet<CountryCode>): RecognisedCountry | undefined {
  const territory = [...found].find((code) => found.has(TERRITORY_OF[code] ?? ''));
  if (territory && found.size === 2) return { code: territory };
  const named = parts.filter((part) => exactCountry(part) !== undefined);
  const last = named.at(-1) ?? '';
  const isPlace = (part: string) => TOWN_NAMES.has(fold(part)) || isCodeLike(part);
  if (named.slice(0, -1).every(isPlace)) return { code: exactCountry(last) ?? '' };
  const spelledOut = codesIn(parts.filter((part) => !isCodeLike(part)));
  const [only] = spelledOut;
  return only && found.has(only) && spelledOut.size === 1 ? { code: only } : undefined;
}

/** `CA` may be a state, a province or Central America; these may not. */
const PLAIN_SHORT_NAMES = new Set(['us', 'usa', 'uk', 'eua']);

function isCodeLike(part: string): boolean {
  const letters = fold(part).replaceAll(' ', '');
  return letters.length <= 3 && !PLAIN_SHORT_NAMES.has(letters);
}

function isRegion(text: string): boolean {
  const tokens = countryTokens(text);
  return tokens.length > 0 && tokens.every((token) => REGION_WORDS.has(token));
}

function flagCountry(text: string): CountryCode | undefined {
  const flag = /([\u{1F1E6}-\u{1F1FF}])([\u{1F1E6}-\u{1F1FF}])/u.exec(text);
  if (!flag) return undefined;
  const letters = flag.slice(1).map((sign) => String.fromCharCode((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 97));
  return countryIndex().byCode.get(letters.join(''));
}

/** `Santiago de Chile`, `Honduras C.A.`, `Sede en Perú`: the one country named among other words. */
function besideOtherWords(text: string): RecognisedCountry | undefined {
  const words = fold(text).split(' ').filter(Boolean);
  const codes = new Set<CountryCode>();
  const others: string[] = [];
  for (let at = 0; at < words.length; ) {
    const { code, length } = longestNameAt(words, at);
    if (code) codes.add(code);
    else others.push(words[at] ?? '');
    at += length;
  }
  const [only] = codes;
  if (!only || others.some((word) => ANOTHER_PLACE.has(word))) return undefined;
  const isJoinedToRegion = /\s(?:y|e|and|et|&|\+)\s/i.test(text) && others.some((word) => REGION_WORDS.has(word));
  if (codes.size > 1 || isJoinedToRegion || others.some((word) => NOT_ALONE.has(word)))
    return { problem: 'country.region' };
  return guessed(only);
}

const LONGEST_NAME = 6;

function longestNameAt(words: readonly string[], at: number): { code?: CountryCode; length: number } {
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
    const joined = words.slice(at, at + length).join('');
    const isName = joined.length > 3 || PLAIN_SHORT_NAMES.has(joined);
    const code = isName ? countryIndex().byName.get(joined) : undefined;
    if (code) return { code, length };
  }
  return { length: 1 };
}

/** One slip away from exactly one country: `Colmbia`. In a short name a changed letter makes another word too easily. */
function slippedCountry(text: string): CountryCode | undefined {
  const joined = fold(text).replaceAll(' ', '');
  if (joined.length < GUESSABLE_LENGTH) return undefined;
  const found = new Set<CountryCode>();
  for (const key of guessKeys(joined))
    for (const [name, code] of countryIndex().guessable.get(key) ?? []) {
      const slip = slipBetween(name, joined);
      if (slip !== 'more' && (slip !== 'changed' || joined.length > GUESSABLE_LENGTH)) found.add(code);
    }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
