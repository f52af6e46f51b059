import type { Passage } from './passage.ts';

/** The sentences of a text, without the white space between them: passages that can be chosen without a mouse. */
export function sentencesOf(text: string, locale: string): Passage[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const sentence = segment.trim();
    const start = index + segment.indexOf(sentence);
    return sentence === '' ? [] : [{ start, end: start + sentence.length }];
  });
}
