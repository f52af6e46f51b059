import { expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

it('gives every sentence by its place, without the white space between them', () => {
  const text = '¿Qué pedimos?  Menos violencia.\n\nY más salud.';
  expect(sentencesOf(text, 'es').map(({ start, end }) => text.slice(start, end))).toEqual([
    '¿Qué pedimos?',
    'Menos violencia.',
    'Y más salud.',
  ]);
  expect(sentencesOf(' \n ', 'es')).toEqual([]);
});
