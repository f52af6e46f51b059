import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeMarks } from './time-marks.ts';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const days = (ticks: number[]) => ticks.map((tick) => new Date(tick).toISOString().slice(0, 10));

test('half a year is marked by months, without the year', () => {
  const { ticks, withYear } = timeMarks(day('2013-06-10'), day('2013-11-23'));
  expect(days(ticks)).toEqual(['2013-06-10', '2013-07-01', '2013-08-01', '2013-09-01', '2013-10-01', '2013-11-01']);
  expect(withYear).toBe(false);
});

test('many years are marked by years, which are named', () => {
  const { ticks, withYear } = timeMarks(day('2013-06-10'), day('2026-11-24'));
  expect(days(ticks)).toEqual([
    '2013-06-10',
    ...['2014-01-01', '2016-01-01', '2018-01-01', '2020-01-01', '2022-01-01', '2024-01-01', '2026-01-01'],
  ]);
  expect(withYear).toBe(true);
});

test.each([
  [4, ['2013-11-19', '2013-11-20', '2013-11-21', '2013-11-22']],
  [12, ['2013-11-19', '2013-11-21', '2013-11-23', '2013-11-25', '2013-11-27', '2013-11-29']],
  [40, ['2013-11-19', '2013-11-26', '2013-12-03', '2013-12-10', '2013-12-17', '2013-12-24']],
])('%i days are marked by days, or by weeks', (length, marks) => {
  const first = day('2013-11-19');
  expect(days(timeMarks(first, first + (length - 1) * 86_400_000).ticks)).toEqual(marks);
});

test('marks stand in order, within the span, and are few', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 20_000 }), (start, length) => {
      const first = start * 86_400_000;
      const last = first + length * 86_400_000;
      const { ticks } = timeMarks(first, last);
      expect(ticks[0]).toBe(first);
      expect(ticks).toEqual([...new Set(ticks)].sort((a, b) => a - b));
      expect(ticks.at(-1)).toBeLessThanOrEqual(last);
      expect(ticks.length).toBeLessThanOrEqual(10);
    }),
  );
});
