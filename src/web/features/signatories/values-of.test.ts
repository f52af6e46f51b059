import { expect, test } from 'vitest';
import type { SharedValues } from './signatory-fields.tsx';
import { disagreements, merged } from './values-of.ts';

const base: SharedValues = {
  organization: { name: 'Red', acronym: '', aliases: [], country: 'EC', type: 'network', website: '' },
  representative: { name: '', role: '', email: '' },
  display: 'public',
  note: '',
  purposeAgreedOn: '',
};
const mine = { ...base, note: 'mine', display: 'letters-only' };
const theirs = { ...base, note: 'theirs', organization: { ...base.organization, country: 'PE' } };

test('what only one side changed is suggested from that side, what both changed is contested', () => {
  expect(
    disagreements(base, mine, theirs).map(({ field, suggested, contested }) => [field, suggested, contested]),
  ).toEqual([
    ['organization.country', 'theirs', false],
    ['display', 'mine', false],
    ['note', 'mine', true],
  ]);
});

test('the chosen sides make one text', () => {
  expect(merged(mine, theirs, new Set(['display']))).toEqual({ ...theirs, display: 'letters-only' });
});
