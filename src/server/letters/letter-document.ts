import { mergeFieldName } from '../../domain/letters/merge-fields.ts';
import { notesOf } from '../../domain/letters/notes.ts';
import type { RenderedBlock, RenderedLetter, RenderedSpan } from '../../domain/letters/rendered-letter.ts';

/**
 * What the typesetter's `letter` template reads. Everything is data: no text becomes markup on its way.
 * @param author the coalition's own name for itself in this language: the campaign's title
 */
export function letterDocument(letter: RenderedLetter, author: string) {
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
  return { lang: locale, title: subject, author, date, addressee, blocks: letter.blocks.map(set) };
}
