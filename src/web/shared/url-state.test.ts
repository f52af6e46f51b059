import { expect, test } from 'vitest';
import { urlInt, urlManyOf, urlOneOf, urlState, urlText } from './url-state.ts';

const filters = urlState({
  q: urlText(),
  state: urlManyOf(['pending', 'confirmed', 'verified']),
  sort: urlOneOf(['name', 'date'], 'name'),
  page: urlInt(1),
});

test('what is written to the address is read back', () => {
  const value = {
    q: 'añoré & más',
    state: ['confirmed' as const, 'verified' as const],
    sort: 'date' as const,
    page: 3,
  };
  expect(filters.read(new URLSearchParams(filters.write(value)))).toEqual(value);
});

test('defaults stay out of the address', () => {
  expect(filters.write({ q: '', state: [], sort: 'name', page: 1 })).toBe('');
});

test('nonsense in the address reads as the default', () => {
  const search = new URLSearchParams('page=-4&sort=password&state=dead&state=verified');
  expect(filters.read(search)).toEqual({ q: '', state: ['verified'], sort: 'name', page: 1 });
});

test('a change leaves the other parameters of the address alone', () => {
  const next = filters.apply(new URLSearchParams('tab=history&page=2'), { page: 1, q: 'x' });
  expect(next.toString()).toBe('tab=history&q=x');
});
