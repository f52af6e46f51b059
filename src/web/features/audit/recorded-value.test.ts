import { expect, test } from 'vitest';
import { formatsOf } from '../../shared/i18n/format.ts';
import { isId, sayRecorded } from './recorded-value.ts';

const say = (field: string, value: unknown) =>
  sayRecorded(field, value, {
    format: formatsOf('es'),
    words: { state: { pending: 'pendiente' } },
    yes: 'sí',
    no: 'no',
  });

test.each([
  ['country', 'BR', 'Brasil'],
  ['organization.country', 'US', 'Estados Unidos'],
  ['locales', ['en', 'pt'], 'inglés, portugués'],
  ['signedOn', '2013-11-19', '19 nov 2013'],
  ['state', 'pending', 'pendiente'],
  ['state', 'never heard of', 'never heard of'],
  ['include', true, 'sí'],
  ['rows', 12, '12'],
  ['representative', { name: 'Ana', role: 'Directora' }, 'Ana, Directora'],
])('of %s, %j reads “%s”', (field, value, words) => {
  expect(say(field, value)).toBe(words);
});

test('a letter reads as its text, with its fields by name', () => {
  const body = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'mergeField', attrs: { field: 'salutation' } }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Le escribimos de nuevo.' }] },
    ],
  };
  expect(say('body', body)).toMatch(/^\[\p{L}+\]\n\nLe escribimos de nuevo\.$/u);
});

test('ids are known for what they are', () => {
  expect(isId('019a20f3-1111-7abc-8def-0123456789ab')).toBe(true);
  expect(isId('violence-reduction')).toBe(false);
});
