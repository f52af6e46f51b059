import type { LetterBlock, LetterBody, LetterInline } from './letter-body.ts';

/**
 * A letter's text with its fields by name, for comparing two versions of it. Passages that only some read are all there.
 * @param fieldName what a field is called: `mergeFieldName`
 */
export function plainText(body: LetterBody, fieldName: (field: string) => string): string {
  const said = (inline: LetterInline): string => {
    switch (inline.type) {
      case 'text':
        return inline.text;
      case 'hardBreak':
        return '\n';
      case 'mergeField':
        return `[${fieldName(inline.attrs.field)}]`;
      case 'footnote':
        return ` (${inline.attrs?.text ?? ''}${line(inline.content)})`;
    }
  };
  const line = (content: readonly LetterInline[] | undefined): string => (content ?? []).map(said).join('');
  const text = (block: LetterBlock): string => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return line(block.content);
      case 'pageBreak':
        return '';
      case 'conditional':
        return block.content.map(text).join('\n\n');
      default:
        return block.content
          .map((item, index) => {
            const sign = block.type === 'orderedList' ? `${index + 1}.` : '•';
            return `${sign} ${item.content.map((paragraph) => line(paragraph.content)).join('\n')}`;
          })
          .join('\n');
    }
  };
  return body.content.map(text).join('\n\n');
}
