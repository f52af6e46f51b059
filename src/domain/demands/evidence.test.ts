import { describe, expect, it } from 'vitest';
import { fieldErrors } from '../field-errors.ts';
import { isOverdue, saveEvidenceSchema, writtenFact } from './evidence.ts';

const evidence = {
  fact: { en: '', es: 'Un hecho', pt: '' },
  source: 'Un informe',
  sourceUrl: '',
  sourceDate: '',
  checkAgainBy: '',
};

describe('a fact', () => {
  it('is written down in at least one language, with its source', () => {
    expect(saveEvidenceSchema.safeParse(evidence).success).toBe(true);
    const { error } = saveEvidenceSchema.safeParse({ ...evidence, fact: { en: '', es: ' ', pt: '' }, source: '' });
    expect(error && fieldErrors(error)).toEqual([
      { path: 'fact.en', code: 'field.required' },
      { path: 'source', code: 'field.required' },
    ]);
  });

  it.each([
    ['sourceUrl', 'javascript:alert(1)', 'field.notUrl'],
    ['sourceDate', '2013-02-30', 'field.notDate'],
    ['checkAgainBy', 'soon', 'field.notDate'],
  ])('has no %s that is %s', (path, value, code) => {
    const { error } = saveEvidenceSchema.safeParse({ ...evidence, [path]: value });
    expect(error && fieldErrors(error)).toEqual([{ path, code }]);
  });

  it('is kept in the languages that it is written in', () => {
    expect(writtenFact(evidence.fact)).toEqual({ es: 'Un hecho' });
  });

  it.each([
    [null, false],
    ['2013-12-24', false],
    ['2013-12-23', false],
    ['2013-12-22', true],
  ])('to be checked again by %s is overdue on 23 December or not', (day, overdue) => {
    expect(isOverdue(day, '2013-12-23')).toBe(overdue);
  });
});
