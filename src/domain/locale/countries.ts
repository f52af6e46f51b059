import { REGION_WORDS } from './country-aliases.ts';
import { countryIndex, countryKey, countryTokens, guessKeys, withoutStateWords } from './country-index.ts';
import { slipBetween } from './edit-distance.ts';
import { fold } from './fold.ts';

/** ISO 3166-1 alpha-2, upper case (plus `XK` for Kosovo). */
export type CountryCode = string;

/** `country.region`: a region, an international body or several countries: there is no one country to count it under. */
export type CountryProblem = 'country.unknown' | 'country.region';
/** `guessed`: read past one slip of the fingers; show it to a person. */
export type RecognisedCountry =
  | { code: CountryCode; guessed?: true; problem?: never }
  | { code?: never; guessed?: never; problem: CountryProblem };

const SEPARATORS = /[,;/|()[\]–—]+|\s-\s|\s*\n\s*/;
const CONJUNCTIONS = /\s+(?:y|e|and|et|&|\+)\s+|[,;/|+]+/i;

/** Reads a country from a name in en, es, pt or fr, a former or short name, or an alpha-2/alpha-3 code. */
export function recogniseCountry(text: string): RecognisedCountry {
  const whole = exactCountry(text) ?? flagCountry(text);
  if (whole) return { code: whole };
  if (isRegion(text)) return { problem: 'country.region' };
  const parts = partsOf(text, SEPARATORS);
  const inParts = new Set(parts.map(exactCountry).filter((code) => code !== undefined));
  const [only] = inParts;
  if (only && inParts.size === 1) return { code: only };
  if (inParts.size > 1) return placeIn(parts, inParts) ?? { problem: 'country.region' };
  if (partsOf(text, CONJUNCTIONS).filter(exactCountry).length > 1) return { problem: 'country.region' };
  if (parts.some(isRegion)) return { problem: 'country.region' };
  const guess = [text, ...parts].map(guessedCountry).find((code) => code !== undefined);
  return guess ? { code: guess, guessed: true } : { problem: 'country.unknown' };
}

/** Folded names of a country, in all languages that are read. */
export function countryNames(code: CountryCode): ReadonlySet<string> {
  return countryIndex().namesOf.get(code) ?? new Set();
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

/** `Georgia, USA` is a state that shares its name with a country; `Guatemala, C.A.` is one country and a code-like remark. */
function placeIn(parts: string[], found: ReadonlySet<CountryCode>): RecognisedCountry | undefined {
  const last = exactCountry(parts.at(-1) ?? '');
  if (last === 'US' && found.has('GE') && found.size === 2) return { code: last };
  const spelledOut = new Set(parts.filter((part) => fold(part).replaceAll(' ', '').length > 3).map(exactCountry));
  spelledOut.delete(undefined);
  const [only] = spelledOut;
  return only && spelledOut.size === 1 ? { code: only } : undefined;
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

/** One slip away from exactly one country: `Colmbia`. */
function guessedCountry(text: string): CountryCode | undefined {
  const joined = fold(text).replaceAll(' ', '');
  if (joined.length < 6) return undefined;
  const found = new Set<CountryCode>();
  for (const key of guessKeys(joined))
    for (const [name, code] of countryIndex().guessable.get(key) ?? [])
      if (slipBetween(name, joined) !== 'more') found.add(code);
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
