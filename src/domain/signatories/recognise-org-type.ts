import { slipBetween } from '../locale/edit-distance.ts';
import { fold } from '../locale/fold.ts';
import { ORG_TYPES, type OrgType } from './org-type.ts';
import { ORG_TYPE_PHRASES } from './org-type-words.ts';

type Phrase = { type: OrgType; words: string[] };

const SMALL_WORDS = new Set(
  `de del la las el los lo the of and y e et i o u or ou do da dos das du des le les l d a as os s en in on for para por pour pro con com with
  organizacion organizacao organization organisation organizaciones ong ngo osc asociacion associacao association fundacion fundacao foundation
  grupo group sobre sur about`
    .split(/\s+/)
    .filter(Boolean),
);

/** Reads an organisation type from what people write in en, es, pt or fr. `undefined`: not recognised (or empty). */
export function recogniseOrgType(text: string): OrgType | undefined {
  const allWords = fold(text).split(' ').filter(Boolean);
  const code = ORG_TYPES.find((type) => type.replaceAll('-', ' ') === allWords.join(' '));
  if (code) return code;
  const words = allWords.filter((word) => !SMALL_WORDS.has(word));
  return firstPhrase(words, sameWord) ?? firstPhrase(words, almostSameWord);
}

type WordTest = (pattern: string, word: string) => boolean;

function firstPhrase(words: string[], test: WordTest): OrgType | undefined {
  for (let start = 0; start < words.length; start++) {
    let best: Phrase | undefined;
    for (const phrase of phrasesFrom(words[start])) {
      if (best && !isMoreExact(phrase, best)) continue;
      if (phrase.words.every((pattern, offset) => test(pattern, words[start + offset] ?? ''))) best = phrase;
    }
    if (best) return best.type;
  }
  return undefined;
}

function isMoreExact(phrase: Phrase, than: Phrase): boolean {
  if (phrase.words.length !== than.words.length) return phrase.words.length > than.words.length;
  return lettersOf(phrase) > lettersOf(than);
}

function lettersOf(phrase: Phrase): number {
  return phrase.words.join('').length;
}

function sameWord(pattern: string, word: string): boolean {
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

/** One slip of the fingers in a long word: `Investigcion`, `Religosa`. */
function almostSameWord(pattern: string, word: string): boolean {
  const stem = pattern.endsWith('*') ? pattern.slice(0, -1) : pattern;
  if (stem.length < 6 || word.length < 6) return sameWord(pattern, word);
  if (!pattern.endsWith('*')) return slipBetween(stem, word) !== 'more';
  return [-1, 0, 1].some((more) => slipBetween(stem, word.slice(0, stem.length + more)) !== 'more');
}

let cached: Map<string, Phrase[]> | undefined;

/** By first letter: a slip in the very first letter is not read past. */
function phrasesFrom(word = ''): Phrase[] {
  cached ??= Map.groupBy(ORG_TYPES.flatMap(phrasesOf), (phrase) => phrase.words.join('').charAt(0));
  return cached.get(word.charAt(0)) ?? [];
}

function phrasesOf(type: OrgType): Phrase[] {
  return ORG_TYPE_PHRASES[type]
    .split(',')
    .map((phrase) => ({ type, words: phrase.split(/\s+/).filter((word) => word !== '' && !SMALL_WORDS.has(word)) }))
    .filter((phrase) => phrase.words.length > 0);
}
