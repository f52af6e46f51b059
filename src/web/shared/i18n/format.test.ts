import { expect, test } from 'vitest';
import { formatsOf } from './format.ts';

const now = new Date('2013-12-23T12:00:00Z');

test('a date without a time is the same day everywhere', () => {
  expect(formatsOf('en').date('2013-11-21')).toContain('21');
});

test('times near now are told relative to it, in the language', () => {
  expect(formatsOf('es').relative('2013-12-21T11:00:00Z', now)).toBe('anteayer');
  expect(formatsOf('en').relative('2013-12-27T12:00:00Z', now)).toBe('in 4 days');
  expect(formatsOf('pt').relative('2013-12-23T11:59:50Z', now)).toBe('agora');
});

test('countries are called as the language calls them', () => {
  expect(formatsOf('es').country('US')).toBe('Estados Unidos');
  expect(formatsOf('pt').country('UY')).toBe('Uruguai');
  expect(formatsOf('en').country('nonsense')).toBe('nonsense');
});

test('names sort without regard to accents or case', () => {
  expect(['Óscar', 'ana', 'Zoe', 'Ñandú', 'nada'].sort(formatsOf('es').compare)).toEqual([
    'ana',
    'nada',
    'Ñandú',
    'Óscar',
    'Zoe',
  ]);
});
