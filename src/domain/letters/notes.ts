import type { Locale } from '../locale/locale.ts';
import type { CitedEvidence } from './letter-facts.ts';
import { type RenderedLetter, type RenderedSpan, spansOf } from './rendered-letter.ts';
import { wordsOf } from './words-of.ts';

type Note = Extract<RenderedSpan, { type: 'footnote' }>;

/**
 * A demand's facts as notes in the letter's language: "The fact (source, date)." A fact that is not written in this
 * language is left out: an office would not understand it.
 */
export function notesOn(evidence: readonly CitedEvidence[], locale: Locale): Note[] {
  const words = wordsOf(locale);
  return evidence.flatMap(({ fact, source, sourceDate }) => {
    const said = fact[locale];
    if (said === undefined) return [];
    const cited = sourceDate === null ? source : `${source}, ${words.date(sourceDate)}`;
    // A note is one paragraph, and its sentence ends after its source.
    const sentence = said.replaceAll(/\s*\n\s*/g, ' ').replace(/\.$/, '');
    return [{ type: 'footnote' as const, text: `${sentence} (${cited}).` }];
  });
}

/** What a letter's notes say, each once, in the order of their first mention: the number of a note is its place here. */
export function notesOf({ blocks }: Pick<RenderedLetter, 'blocks'>): string[] {
  return [...new Set(blocks.flatMap(spansOf).flatMap((span) => (span.type === 'footnote' ? [span.text] : [])))];
}
