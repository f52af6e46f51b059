import { describe, expect, it } from 'vitest';
import { fieldErrors } from '../field-errors.ts';
import { evidenceFieldsSchema, factFor, factOf, isOverdue } from './evidence.ts';

const fields = (more: object = {}) => ({ fact: { en: 'About 219,000 inmates.' }, source: 'The open letter', ...more });

describe('evidence', () => {
  it.each<[string, object]>([
    ['one language', {}],
    ['all languages', { fact: { en: 'a', es: 'b', pt: 'c' } }],
    ['a web address', { sourceUrl: 'https://example.org/report?year=2013' }],
    ['days', { sourceDate: '2013-11-19', checkAgainBy: '2014-11-19' }],
    ['empty optional fields', { sourceUrl: '', sourceDate: '', checkAgainBy: '' }],
  ])('is taken with %s', (_, more) => {
    expect(evidenceFieldsSchema.safeParse(fields(more)).success).toBe(true);
  });

  it.each<[string, object, { path: string; code: string }]>([
    ['in no language', { fact: {} }, { path: 'fact.en', code: 'field.oneLanguage' }],
    ['of blanks alone', { fact: { es: ' \n ' } }, { path: 'fact.en', code: 'field.oneLanguage' }],
    ['without a source', { source: '  ' }, { path: 'source', code: 'field.required' }],
    ['with a script for an address', { sourceUrl: 'javascript:alert(1)' }, { path: 'sourceUrl', code: 'field.notUrl' }],
    ['with a day that is none', { sourceDate: '2013-02-30' }, { path: 'sourceDate', code: 'field.notDate' }],
    ['to check by no day', { checkAgainBy: 'soon' }, { path: 'checkAgainBy', code: 'field.notDate' }],
  ])('is refused %s', (_, more, expected) => {
    const { error } = evidenceFieldsSchema.safeParse(fields(more));
    expect(error && fieldErrors(error)).toEqual([expected]);
  });

  it('is one paragraph, however it was pasted', () => {
    const { fact } = evidenceFieldsSchema.parse(fields({ fact: { es: '  Cerca de\n\n219.000\tpersonas. ' } }));
    expect(fact).toEqual({ en: '', es: 'Cerca de 219.000 personas.', pt: '' });
    expect(factOf(fact)).toEqual({ es: 'Cerca de 219.000 personas.' });
  });

  it.each([
    [null, '2014-01-01', false],
    ['2014-01-02', '2014-01-01', false],
    ['2014-01-01', '2014-01-01', false],
    ['2013-12-31', '2014-01-01', true],
  ])('to be checked by %s is on %s overdue: %s', (checkAgainBy, day, overdue) => {
    expect(isOverdue({ checkAgainBy }, day)).toBe(overdue);
  });

  it.each([
    [{ en: 'a', pt: 'c' }, 'pt', { locale: 'pt', text: 'c' }],
    [{ en: 'a', pt: 'c' }, 'es', { locale: 'en', text: 'a' }],
    [{ pt: 'c' }, 'en', { locale: 'pt', text: 'c' }],
  ] as const)('%j is read in %s as %j', (fact, wanted, expected) => {
    expect(factFor(fact, wanted)).toEqual(expected);
  });
});
