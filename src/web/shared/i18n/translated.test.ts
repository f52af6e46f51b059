import { expect, test } from 'vitest';
import { withManyForms } from './translated.ts';

test('the form for millions falls back to the ordinary plural', () => {
  expect(withManyForms({ a: { n_one: 'uma', n_other: 'muitas' } })).toEqual({
    a: { n_one: 'uma', n_other: 'muitas', n_many: 'muitas' },
  });
});

test('a form for millions that was written stays', () => {
  expect(withManyForms({ n_many: 'milhões', n_other: 'muitas' })).toEqual({ n_many: 'milhões', n_other: 'muitas' });
});
