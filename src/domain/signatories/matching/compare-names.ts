import { type Slip, slipBetween } from '../../locale/edit-distance.ts';
import type { MatchReason } from './match.ts';
import { KIND_WORDS, LOOSE_KINDS } from './name-words.ts';
import type { PreparedName } from './prepared-name.ts';

/**
 * - `same`: one name written in two ways.
 * - `close`: one name, if anything else speaks for it (a changed short word, one word more).
 * - `short`: one is the acronym of the other, or lacks a word that people leave out.
 * - `different`: a word that tells organisations apart is another.
 */
export type NameComparison = {
  verdict: 'same' | 'short' | 'close' | 'different';
  reasons: MatchReason[];
  slips: number;
};

/** A name of fewer letters carries no slip and no missing word safely. */
const LONG_NAME = 12;
/** A slip inside a word of this length hardly ever makes another, so that a somewhat shorter name carries it. */
const LONG_WORD = 6;
const NAME_WITH_LONG_WORD = 10;

export function compareNames(a: PreparedName, b: PreparedName): NameComparison {
  if (a.written === b.written) return same('name.same');
  if (a.folded === b.folded)
    return same(punctuationAside(a.written) === punctuationAside(b.written) ? 'name.punctuation' : 'name.accents');
  const { left: onlyA, right: onlyB } = leftovers(a, b);
  const notes = spellingReasons(a, b);
  if (onlyA.length === 0 && onlyB.length === 0)
    return { verdict: 'same', reasons: [...notes, ...orderReason(a, b)], slips: 0 };
  return (
    bySlips(a, b, onlyA, onlyB, notes) ?? byAcronym(a, b, onlyA, onlyB) ?? byMissingWord(a, b, onlyA, onlyB, notes)
  );
}

function same(reason: MatchReason): NameComparison {
  return { verdict: 'same', reasons: [reason], slips: 0 };
}

function punctuationAside(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();
}

/** The words of each that the other lacks; words of the own country do not count. */
function leftovers(a: PreparedName, b: PreparedName): { left: string[]; right: string[] } {
  const right = [...b.tokens];
  const left: string[] = [];
  for (const token of a.tokens) {
    const at = right.indexOf(token);
    if (at === -1) left.push(token);
    else right.splice(at, 1);
  }
  const own = (name: PreparedName) => (token: string) => !name.countryWords.has(token);
  return { left: left.filter(own(a)), right: right.filter(own(b)) };
}

function spellingReasons(a: PreparedName, b: PreparedName): MatchReason[] {
  const reasons: MatchReason[] = [];
  if (a.hadLegalForm !== b.hadLegalForm) reasons.push('name.legalForm');
  if (a.hadAbbreviation !== b.hadAbbreviation) reasons.push('name.abbreviation');
  if (a.hadSmallWords !== b.hadSmallWords) reasons.push('name.smallWords');
  if (a.countryWords.size !== b.countryWords.size) reasons.push('name.countryWord');
  return reasons.length > 0 ? reasons : ['name.accents'];
}

function orderReason(a: PreparedName, b: PreparedName): MatchReason[] {
  const ordered = (name: PreparedName) => name.tokens.filter((token) => !name.countryWords.has(token)).join(' ');
  return ordered(a) === ordered(b) ? [] : ['name.wordOrder'];
}

function bySlips(
  a: PreparedName,
  b: PreparedName,
  onlyA: string[],
  onlyB: string[],
  notes: MatchReason[],
): NameComparison | undefined {
  if (a.joined === b.joined)
    return { verdict: 'same', reasons: [...notes.filter(isNotDefault), 'name.spacing'], slips: 0 };
  if (onlyA.length > 3 || onlyB.length > 3 || [...onlyA, ...onlyB].some(isNumber)) return undefined;
  if (isOneSlipOverall(a, b))
    return { verdict: 'same', reasons: [...notes.filter(isNotDefault), 'name.typo'], slips: 1 };
  const joined = slipBetween(onlyA.join(''), onlyB.join(''));
  if (onlyA.length !== onlyB.length) {
    if (joined === 'more' || a.compact.length < LONG_NAME) return undefined;
    return {
      verdict: 'same',
      reasons: [...notes.filter(isNotDefault), 'name.spacing'],
      slips: joined === 'none' ? 0 : 1,
    };
  }
  const pairs = pairUp(a, b, onlyA, onlyB);
  if (!pairs) return undefined;
  const shortest = Math.min(a.compact.length, b.compact.length);
  const long = shortest >= (pairs.every((pair) => pair.letters >= LONG_WORD) ? NAME_WITH_LONG_WORD : LONG_NAME);
  const weak = pairs.filter((pair) => pair.strength === 'weak').length;
  const slips = pairs.filter((pair) => pair.strength !== 'short').length;
  const reasons: MatchReason[] = [
    ...notes.filter(isNotDefault),
    ...(slips > 0 ? ['name.typo' as const] : []),
    ...(slips < pairs.length ? ['name.abbreviation' as const] : []),
  ];
  if (slips > 2) return undefined;
  return { verdict: long && weak === 0 ? 'same' : 'close', reasons: [...new Set(reasons)], slips };
}

function isNotDefault(reason: MatchReason): boolean {
  return reason !== 'name.accents';
}

/** `2` and `3`, `II` and `III` are not slips. */
function isNumber(word: string): boolean {
  return /\d/.test(word) || /^[ivx]+$/.test(word);
}

/** A letter or a space missing anywhere, a small word included (`dl Sur`). */
function isOneSlipOverall(a: PreparedName, b: PreparedName): boolean {
  if (a.compact.length < LONG_NAME || b.compact.length < LONG_NAME) return false;
  const slip = slipBetween(a.joined, b.joined);
  return slip === 'inserted' || slip === 'swapped';
}

type Strength = 'strong' | 'weak' | 'short';
type WordPair = { strength: Strength; letters: number };

/** Each left-over word must be a slip or a shortening of exactly one on the other side. */
function pairUp(a: PreparedName, b: PreparedName, onlyA: string[], onlyB: string[]): WordPair[] | undefined {
  const rest = [...onlyB];
  const pairs: WordPair[] = [];
  for (const word of onlyA) {
    const found = rest
      .map((other, at) => ({ at, strength: likeness(word, other) ?? likenessAsWritten(a, b, word, other) }))
      .find((candidate) => candidate.strength !== undefined);
    if (!found?.strength) return undefined;
    rest.splice(found.at, 1);
    pairs.push({ strength: found.strength, letters: word.length });
  }
  return pairs;
}

/** `Reedução` is one slip from `Redução`, whose one spelling is `reduccion`. */
function likenessAsWritten(a: PreparedName, b: PreparedName, wordA: string, wordB: string): Strength | undefined {
  if (KIND_WORDS.has(wordA) && KIND_WORDS.has(wordB)) return undefined;
  return likeness(a.asWritten.get(wordA) ?? wordA, b.asWritten.get(wordB) ?? wordB);
}

/** A letter missing or swapped is a slip; a changed letter makes another word too often to trust it in a short one. */
function likeness(a: string, b: string): Strength | undefined {
  if (KIND_WORDS.has(a) && KIND_WORDS.has(b)) return undefined;
  const shortest = Math.min(a.length, b.length);
  const slip: Slip = slipBetween(a, b);
  if (slip !== 'more' && shortest >= 3) return slipStrength(a, b, slip, shortest);
  if (shortest >= 9 && twoSlips(a, b)) return 'weak';
  return isShortening(a, b) || isShortening(b, a) ? 'short' : undefined;
}

function slipStrength(a: string, b: string, slip: Slip, shortest: number): Strength {
  if (slip === 'changed' && isOtherGender(a, b)) return 'weak';
  if (slip === 'changed') return shortest >= 7 && a.at(-1) === b.at(-1) ? 'strong' : 'weak';
  return shortest >= (slip === 'swapped' ? 4 : 3) ? 'strong' : 'weak';
}

/** `trabajadores`, `trabajadoras`: both are words, and unions of both exist. */
function isOtherGender(a: string, b: string): boolean {
  const [, stemA, endA] = /^(.*)([aeo])s?$/.exec(a) ?? [];
  const [, stemB, endB] = /^(.*)([aeo])s?$/.exec(b) ?? [];
  return stemA !== undefined && stemA === stemB && endA !== endB && [endA, endB].includes('a');
}

function twoSlips(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  for (let at = 0; at < a.length; at++) if (slipBetween(a.slice(0, at) + a.slice(at + 1), b) !== 'more') return true;
  return false;
}

/** `Comun.` for `Comunitaria`, `Segurid` for `Seguridad`: its beginning, a good deal shorter. */
function isShortening(short: string, long: string): boolean {
  return short.length >= 3 && long.length >= short.length + 3 && long.startsWith(short);
}

/** `OSCC` for the whole name; or the acronym written beside the name. */
function byAcronym(a: PreparedName, b: PreparedName, onlyA: string[], onlyB: string[]): NameComparison | undefined {
  const acronym: NameComparison = { verdict: 'same', reasons: ['name.acronym'], slips: 0 };
  if (onlyB.length === 0 && onlyA.length === 1 && standsFor(onlyA[0] ?? '', b)) return acronym;
  if (onlyA.length === 0 && onlyB.length === 1 && standsFor(onlyB[0] ?? '', a)) return acronym;
  const [short, long] = a.tokens.length <= b.tokens.length ? [a, b] : [b, a];
  if (short.tokens.length !== 1 || long.tokens.length < 2 || short.compact.length < 3) return undefined;
  if (short.compact === long.acronym) return { verdict: 'short', reasons: ['name.acronym'], slips: 0 };
  if (!short.acronym || !long.initials.includes(short.compact)) return undefined;
  return { verdict: short.compact.length >= 4 ? 'short' : 'close', reasons: ['name.acronym'], slips: 0 };
}

function standsFor(word: string, name: PreparedName): boolean {
  return word.length > 2 && (word === name.acronym || name.initials.includes(word));
}

function byMissingWord(
  a: PreparedName,
  b: PreparedName,
  onlyA: string[],
  onlyB: string[],
  notes: MatchReason[],
): NameComparison {
  const missing = onlyA.length === 0 ? onlyB : onlyB.length === 0 ? onlyA : [];
  const [word] = missing;
  const shared = Math.min(a.tokens.length - onlyA.length, b.tokens.length - onlyB.length);
  if (word === undefined || missing.length > 1 || shared < 2)
    return { verdict: 'different', reasons: [differenceReason(onlyA, onlyB)], slips: 0 };
  if (LOOSE_KINDS.has(word))
    return { verdict: 'short', reasons: [...notes.filter(isNotDefault), 'name.kindMissing'], slips: 0 };
  return { verdict: 'close', reasons: ['name.wordDifferent'], slips: 0 };
}

function differenceReason(onlyA: string[], onlyB: string[]): MatchReason {
  const isKind = (word: string) => KIND_WORDS.has(word);
  return onlyA.length > 0 && onlyB.length > 0 && onlyA.every(isKind) && onlyB.every(isKind)
    ? 'name.kindDifferent'
    : 'name.wordDifferent';
}
