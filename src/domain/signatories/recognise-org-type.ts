import { slipBetween } from '../locale/edit-distance.ts';
import { fold, joinInitials } from '../locale/fold.ts';
import { INDIVIDUAL } from './individual.ts';
import { ORG_TYPES, type OrgType } from './org-type.ts';
import { INDIVIDUAL_PHRASES, ORG_TYPE_BODIES, ORG_TYPE_PHRASES } from './org-type-words.ts';

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
  const allWords = fold(joinInitials(text)).split(' ').filter(Boolean);
  const code = ORG_TYPES.find((type) => type.replaceAll('-', ' ') === allWords.join(' '));
  if (code) return code;
  const words = allWords.filter((word) => !SMALL_WORDS.has(word));
  if (saysIndividual(words)) return INDIVIDUAL;
  const topics = topicPhrases();
  return (
    firstPhrase(words, topics, sameWord) ??
    firstPhrase(words, topics, almostSameWord) ??
    firstPhrase(words, bodyPhrases(), sameWord)
  );
}

let cachedIndividual: ReadonlySet<string> | undefined;

/** `Ciudadano/a`, `Persona (física)`: doubled endings and repeated words are one. */
function saysIndividual(words: readonly string[]): boolean {
  cachedIndividual ??= new Set(phrasesOf(INDIVIDUAL, INDIVIDUAL_PHRASES).map((phrase) => phrase.words.join(' ')));
  return cachedIndividual.has(words.join(' '));
}

type WordTest = (pattern: string, word: string) => boolean;

function firstPhrase(words: string[], phrasesBy: PhrasesByLetter, test: WordTest): OrgType | undefined {
  for (let start = 0; start < words.length; start++) {
    let best: Phrase | undefined;
    for (const phrase of phrasesBy.get(words[start]?.charAt(0) ?? '') ?? []) {
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

/** By first letter: a slip in the very first letter is not read past. */
type PhrasesByLetter = ReadonlyMap<string, readonly Phrase[]>;

let cachedTopics: PhrasesByLetter | undefined;
let cachedBodies: PhrasesByLetter | undefined;

function topicPhrases(): PhrasesByLetter {
  cachedTopics ??= byLetter(ORG_TYPE_PHRASES);
  return cachedTopics;
}

function bodyPhrases(): PhrasesByLetter {
  cachedBodies ??= byLetter(ORG_TYPE_BODIES);
  return cachedBodies;
}

function byLetter(table: Partial<Record<OrgType, string>>): PhrasesByLetter {
  const all = ORG_TYPES.flatMap((type) => phrasesOf(type, table[type] ?? ''));
  return Map.groupBy(all, (phrase) => phrase.words.join('').charAt(0));
}

function phrasesOf(type: OrgType, text: string): Phrase[] {
  return text
    .split(',')
    .map((phrase) => ({ type, words: phrase.split(/\s+/).filter((word) => word !== '' && !SMALL_WORDS.has(word)) }))
    .filter((phrase) => phrase.words.length > 0);
}
