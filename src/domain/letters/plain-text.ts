import type { LetterBody, LetterInline } from './letter-body.ts';

/**
 * A letter's text with its fields by name, for comparing two versions of it.
 * @param fieldName what a field is called: `mergeFieldName`
 */
export function plainText(body: LetterBody, fieldName: (field: string) => string): string {
  const line = (content: readonly LetterInline[] | undefined): string =>
    (content ?? [])
      .map((inline) => {
        if (inline.type === 'text') return inline.text;
        return inline.type === 'hardBreak' ? '\n' : `[${fieldName(inline.attrs.field)}]`;
      })
      .join('');
  return body.content
    .map((block) => {
      if (block.type === 'paragraph' || block.type === 'heading') return line(block.content);
      return block.content
        .map((item, index) => {
          const sign = block.type === 'orderedList' ? `${index + 1}.` : '•';
          return `${sign} ${item.content.map((paragraph) => line(paragraph.content)).join('\n')}`;
        })
        .join('\n');
    })
    .join('\n\n');
}
