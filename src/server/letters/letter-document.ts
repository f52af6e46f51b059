import { annexOf, type LetterFrame } from '../../domain/letters/formats/frame.ts';
import { printableFrame, printableLetter } from '../../domain/letters/formats/printable.ts';
import { mergeFieldName } from '../../domain/letters/merge-fields.ts';
import { notesOf } from '../../domain/letters/notes.ts';
import type { RenderedBlock, RenderedLetter, RenderedSpan } from '../../domain/letters/rendered-letter.ts';

export type LetterDocument = ReturnType<typeof letterDocument>;

/** What a letter on paper is made of, by Typst and by Word. Everything is data: no text becomes markup on its way. */
export function letterDocument(given: RenderedLetter, framed: LetterFrame) {
  const [letter, frame] = [printableLetter(given), printableFrame(framed)];
  const notes = notesOf(letter);
  const mentioned = new Set<string>();
  const named = (span: RenderedSpan) => {
    if (span.type === 'unresolved') return { ...span, field: mergeFieldName(span.field, letter.locale) };
    if (span.type !== 'footnote') return span;
    // `again`: only the number is printed, the note stands at its first mention.
    const again = mentioned.has(span.text);
    mentioned.add(span.text);
    return { ...span, number: notes.indexOf(span.text) + 1, again };
  };
  const paragraphs = (lines: readonly RenderedSpan[][]) => lines.map((line) => line.map(named));
  const set = (block: RenderedBlock) => {
    switch (block.type) {
      case 'list':
        return { ...block, items: block.items.map((item) => paragraphs(item.paragraphs)) };
      case 'table':
        return { ...block, rows: block.rows.map((cells) => cells.map(paragraphs)) };
      case 'pageBreak':
        return block;
      default:
        return { ...block, spans: block.spans.map(named) };
    }
  };
  const { subject, date, addressee, locale } = letter;
  const { coalition, day, reference, statement, words } = frame;
  return {
    lang: locale,
    title: subject,
    author: coalition,
    day,
    date,
    addressee,
    blocks: letter.blocks.map(set),
    annex: annexOf(letter, frame) ?? null,
    reference,
    footer: [statement, reference?.line ?? ''].filter((line) => line !== '').join(' · '),
    page: words.page,
  };
}
