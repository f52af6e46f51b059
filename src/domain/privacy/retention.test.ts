import { expect, test } from 'vitest';
import { dueDay, dueOf } from './retention.ts';

test.each([
  ['2013-11-22', 24, '2015-11-22'],
  ['2013-01-31', 1, '2013-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2013-11-22', 0, '2013-11-22'],
  [null, 12, null],
  ['2013-11-22', null, null],
])('closing on %s with %s months: due on %s', (closes, months, due) => {
  expect(dueDay(closes, months)).toBe(due);
});

test.each([
  ['all passed: due by the last of them', ['2015-01-01', '2016-01-01'], '2016-01-01'],
  ['due today is due', ['2020-06-01'], '2020-06-01'],
  ['one still keeps the person', ['2015-01-01', '2030-01-01'], undefined],
  ['one has not decided', ['2015-01-01', null], undefined],
  ['none at all', [], undefined],
])('%s', (_, days, due) => {
  expect(
    dueOf(
      days.map((dueOn) => ({ dueOn })),
      '2020-06-01',
    )?.dueOn,
  ).toBe(due);
});
