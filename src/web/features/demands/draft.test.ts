import { expect, test } from 'vitest';
import { draftStore } from './draft.ts';

const PLACE = { campaign: 'mispa-iv', demand: 'decriminalization', locale: 'es' };
const NOW = new Date('2013-12-23T15:00:00Z');
const draft = (savedAt: string) => ({
  basis: { number: 1, title: 'T', body: 'B' },
  title: 'T',
  body: 'Half a sent',
  reason: '',
  savedAt,
});

test('a draft is its writer’s alone, and one place’s alone', () => {
  draftStore('teresa', PLACE).write(draft('2013-12-23T14:00:00.000Z'));
  expect(draftStore('teresa', PLACE).read(NOW)?.body).toBe('Half a sent');
  expect(draftStore('omar', PLACE).read(NOW)).toBeUndefined();
  expect(draftStore('teresa', { ...PLACE, locale: 'pt' }).read(NOW)).toBeUndefined();
});

test.each([
  ['29 days', '2013-11-24T15:00:00.000Z', true],
  ['31 days', '2013-11-22T14:59:59.000Z', false],
])('after %s it is there or not', (_, savedAt, there) => {
  draftStore('teresa', PLACE).write(draft(savedAt));
  expect(draftStore('teresa', PLACE).read(NOW) !== undefined).toBe(there);
});

test('what is no draft is forgotten, whoever it belonged to', () => {
  localStorage.setItem('countersign.draft ["omar"]', 'not JSON');
  localStorage.setItem('something else', 'stays');
  draftStore('teresa', PLACE).read(NOW);
  expect(localStorage.getItem('countersign.draft ["omar"]')).toBeNull();
  expect(localStorage.getItem('something else')).toBe('stays');
});
