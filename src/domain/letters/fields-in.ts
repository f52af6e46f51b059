import { blocksWithin, type LetterBody, type LetterInline } from './letter-body.ts';

/** Every field that a text mentions, each once, in passages and notes too. */
export function fieldsIn({ content }: LetterBody): string[] {
  const lines = blocksWithin(content).flatMap((block) => {
    if (block.type === 'pageBreak') return [];
    if (block.type === 'paragraph' || block.type === 'heading') return [block.content ?? []];
    return block.content.flatMap((item) => item.content.map((line) => line.content ?? []));
  });
  return [...new Set(lines.flat().flatMap(fieldsOf))];
}

function fieldsOf(inline: LetterInline): string[] {
  if (inline.type === 'mergeField') return [inline.attrs.field];
  return inline.type === 'footnote' ? (inline.content ?? []).flatMap(fieldsOf) : [];
}
