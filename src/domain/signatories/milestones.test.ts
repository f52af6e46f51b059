import { expect, it } from 'vitest';
import { dayReached, milestonesUpTo } from './milestones.ts';

it.each([
  [0, []],
  [9, []],
  [10, [10]],
  [99, [10, 25, 50]],
  [100, [10, 25, 50, 100]],
  [2600, [10, 25, 50, 100, 250, 500, 1000, 2500]],
])('%i standing signatories have reached %j', (standing, reached) => {
  expect(milestonesUpTo(standing)).toEqual(reached);
});

it('was reached on the first day that ended with as many, though some left later', () => {
  const series = [
    { day: '2013-11-01', total: 9 },
    { day: '2013-11-02', total: 12 },
    { day: '2013-11-03', total: 8 },
  ];
  expect([dayReached(series, 10), dayReached(series, 13)]).toEqual(['2013-11-02', undefined]);
});
