import { mergeFieldName } from '../../domain/letters/merge-fields.ts';
import type { RenderedBlock, RenderedLetter, RenderedSpan } from '../../domain/letters/rendered-letter.ts';

/**
 * What the typesetter's `letter` template reads. Everything is data: no text becomes markup on its way.
 * @param author the coalition's own name for itself in this language: the campaign's title
 */
export function letterDocument(letter: RenderedLetter, author: string) {
  const named = (span: RenderedSpan) =>
    span.type === 'unresolved' ? { ...span, field: mergeFieldName(span.field, letter.locale) } : span;
  const blocks = letter.blocks.map((block: RenderedBlock) =>
    block.type === 'list'
      ? { ...block, items: block.items.map(({ paragraphs }) => paragraphs.map((line) => line.map(named))) }
      : { ...block, spans: block.spans.map(named) },
  );
  const { subject, date, addressee, locale } = letter;
  return { lang: locale, title: subject, author, date, addressee, blocks };
}
