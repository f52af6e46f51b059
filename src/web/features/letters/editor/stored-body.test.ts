import { expect, test } from 'vitest';
import type { LetterBody } from '../../../../domain/letters/letter-body.ts';
import { asBody, asContent } from './stored-body.ts';

const line = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'a' }] };
const passage = (content: object[]) => ({
  type: 'conditional',
  attrs: { condition: { on: 'signatoriesInCountry' } },
  content,
});

test('what is stored comes back from the editor as it was', () => {
  const body: LetterBody = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] },
          {
            type: 'footnote',
            attrs: { text: 'See ' },
            content: [{ type: 'mergeField', attrs: { field: 'earlierLetter.date' } }],
          },
        ],
      },
      { type: 'pageBreak' },
      {
        type: 'conditional',
        attrs: { condition: { on: 'country', in: ['UY'] } },
        content: [line],
      },
    ],
  };
  expect(asBody(asContent(body))).toEqual(body);
});

test('what the editor adds is not stored', () => {
  const link = { type: 'link', attrs: { href: 'https://example.org', target: '_blank', class: 'x' } };
  const stored = asBody({ type: 'doc', content: [{ ...line, content: [{ type: 'text', text: 'a', marks: [link] }] }] });
  expect(JSON.stringify(stored)).not.toContain('_blank');
});

test('passages three deep cannot be stored, and it says so', () => {
  expect(asBody({ type: 'doc', content: [passage([passage([line])])] })).toBeDefined();
  expect(asBody({ type: 'doc', content: [passage([passage([passage([line])])])] })).toBeUndefined();
});
