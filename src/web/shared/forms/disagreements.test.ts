import { expect, test } from 'vitest';
import { disagreements } from './disagreements.ts';

test('what only one side changed is suggested from that side, what both changed from mine', () => {
  const fields = ['name', 'country', 'tags', 'note'] as const;
  const base = { name: 'Red', country: 'EC', tags: ['a'], note: '' };
  const mine = { ...base, tags: ['a', 'b'], note: 'mine' };
  const theirs = { ...base, country: 'PE', note: 'theirs' };
  expect(disagreements(fields, base, mine, theirs)).toEqual([
    { field: 'country', mine: 'EC', theirs: 'PE', suggested: 'theirs' },
    { field: 'tags', mine: ['a', 'b'], theirs: ['a'], suggested: 'mine' },
    { field: 'note', mine: 'mine', theirs: 'theirs', suggested: 'mine' },
  ]);
});
