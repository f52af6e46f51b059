import { diff3Merge } from 'node-diff3';

/** A place where both writers changed the same words, each in another way. */
export interface Clash {
  kind: 'clash';
  base: string;
  theirs: string;
  yours: string;
}

export type MergePiece = { kind: 'settled'; text: string } | Clash;

export type Choice = 'theirs' | 'yours' | 'both';

/**
 * Merges two texts that grew from one, word by word. What only one of them changed, and what both changed alike, is
 * settled; nothing that either typed is lost, because the rest stands in the clashes.
 */
export function mergeTexts(base: string, theirs: string, yours: string, locale: string): MergePiece[] {
  const words = (text: string) => wordsOf(text, locale);
  return diff3Merge(words(theirs), words(base), words(yours)).map(({ ok, conflict }): MergePiece => {
    if (conflict === undefined) return { kind: 'settled', text: (ok ?? []).join('') };
    const { a, o, b } = conflict;
    return { kind: 'clash', base: o.join(''), theirs: a.join(''), yours: b.join('') };
  });
}

/** The merged text, with what was chosen at each clash in turn; yours where nothing was. */
export function mergedText(pieces: readonly MergePiece[], choices: readonly (Choice | undefined)[]): string {
  let clashes = 0;
  return pieces
    .map((piece) => {
      if (piece.kind === 'settled') return piece.text;
      const choice = choices[clashes++] ?? 'yours';
      return choice === 'both' ? both(piece) : piece[choice];
    })
    .join('');
}

export const clashesOf = (pieces: readonly MergePiece[]): Clash[] => pieces.filter((piece) => piece.kind === 'clash');

function both({ theirs, yours }: Clash): string {
  const joint = theirs === '' || yours === '' || /\s$/.test(theirs) ? '' : ' ';
  return theirs + joint + yours;
}

/** Each word with what follows it up to the next: punctuation and spaces are no words that many texts share. */
function wordsOf(text: string, locale: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    const last = words.length - 1;
    if (isWordLike || last < 0) words.push(segment);
    else words[last] += segment;
  }
  return words;
}
