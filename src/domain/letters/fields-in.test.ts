import { expect, it } from 'vitest';
import { fieldsIn } from './fields-in.ts';

const field = (name: string) => ({ type: 'mergeField' as const, attrs: { field: name } });
const line = (...content: ReturnType<typeof field>[]) => ({ type: 'paragraph' as const, content });

it('finds fields in lines, lists, passages and notes, each once', () => {
  const note = { type: 'footnote' as const, content: [field('note')] };
  expect(
    fieldsIn({
      type: 'doc',
      content: [
        line(field('a'), field('a')),
        { type: 'bulletList', content: [{ type: 'listItem', content: [line(field('b'))] }] },
        { type: 'conditional', attrs: { condition: { on: 'signatoriesInCountry' } }, content: [line(field('c'))] },
        { type: 'pageBreak' },
        { type: 'paragraph', content: [note] },
      ],
    }),
  ).toEqual(['a', 'b', 'c', 'note']);
});
