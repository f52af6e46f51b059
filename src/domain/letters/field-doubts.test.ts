import { expect, it } from 'vitest';
import { doubtOf, doubtsOf } from './field-doubts.ts';

it.each([
  ['no value', undefined, 'unresolved'],
  ['nothing to say', { text: '', nothing: true }, undefined],
  ['an empty text', { text: ' ' }, 'empty'],
  ['an empty text with a list', { text: '', blocks: [{ type: 'paragraph' as const, spans: [] }] }, undefined],
  ['a program’s word for nothing', { text: 'Dear undefined' }, 'odd'],
  ['a placeholder', { text: 'Dear {{name}}' }, 'odd'],
  ['markup', { text: 'Señora <b>Ministra</b>' }, 'odd'],
  ['an entity', { text: 'Pérez &amp; Co' }, 'odd'],
  ['a lost character', { text: 'Se\uFFFDora' }, 'odd'],
  ['a name with an ampersand', { text: 'Pérez & Co' }, undefined],
  ['a comparison', { text: '3 < 5' }, undefined],
])('%s is doubtful or not', (_, value, doubt) => {
  expect(doubtOf(value)).toBe(doubt);
});

it('tells of the fields that a text has, and of no others', () => {
  expect(doubtsOf(['a', 'b'], { a: { text: 'x' }, c: { text: '' } })).toEqual([{ field: 'b', doubt: 'unresolved' }]);
});
