import { expect, test } from 'vitest';
import { openLanguages } from './demand-view.ts';

const campaign = { source: 'es', locales: ['en', 'es', 'pt'] } as const;
const nothing = { locale: undefined, beside: undefined };

test('a translator sees the own language beside the source', () => {
  expect(openLanguages(nothing, { ...campaign, reader: 'pt' })).toEqual({ locale: 'pt', beside: 'es' });
});

test('whoever edits the source sees another language beside it', () => {
  expect(openLanguages(nothing, { ...campaign, reader: 'es' })).toEqual({ locale: 'es', beside: 'en' });
});

test('the address decides, but no language stands beside itself', () => {
  const asked = { locale: 'pt', beside: 'en' } as const;
  expect(openLanguages(asked, { ...campaign, reader: 'es' })).toEqual(asked);
  expect(openLanguages({ locale: 'pt', beside: 'pt' }, { ...campaign, reader: 'es' })).toEqual({
    locale: 'pt',
    beside: 'es',
  });
});
