import { diffWordsWithSpace } from 'diff';

export interface DiffPart {
  kind: 'same' | 'inserted' | 'deleted';
  text: string;
}

/** The difference between two texts word by word, as one reads it in that language. */
export function diffWords(before: string, after: string, locale: string): DiffPart[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return diffWordsWithSpace(before, after, { intlSegmenter: segmenter }).map(({ added, removed, value }) => ({
    kind: added ? 'inserted' : removed ? 'deleted' : 'same',
    text: value,
  }));
}
