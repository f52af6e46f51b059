import { expect, test } from 'vitest';
import type { SharedValues } from './signatory-fields.tsx';
import { merged } from './values-of.ts';

const base: SharedValues = {
  organization: { name: 'Red', acronym: '', aliases: [], country: 'EC', type: 'network', website: '' },
  representative: { name: '', role: '', email: '' },
  display: 'public',
  note: '',
  purposeAgreedOn: '',
};
const mine = { ...base, note: 'mine', display: 'letters-only' };
const theirs = { ...base, note: 'theirs', organization: { ...base.organization, country: 'PE' } };

test('the chosen sides make one text', () => {
  expect(merged(mine, theirs, new Set(['display']))).toEqual({ ...theirs, display: 'letters-only' });
});
