import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween } from './days.ts';
import { projectGoal } from './project-goal.ts';

const TODAY = '2030-03-31';
/** Ten on the first day, then two more each week. */
const STEADY = [
  { day: '2030-01-01', total: 10 },
  { day: '2030-03-04', total: 12 },
  { day: '2030-03-11', total: 16 },
  { day: '2030-03-18', total: 20 },
  { day: '2030-03-25', total: 24 },
];

describe('the projection', () => {
  test('carries the pace of the last 28 days forward', () => {
    // Fourteen in 28 days are one in two days; six are missing.
    expect(projectGoal(STEADY, 30, TODAY)).toEqual({ day: '2030-04-12', perDay: 0.5, missing: 6 });
  });

  test('of a young campaign divides by the days there were', () => {
    const young = [
      { day: '2030-03-12', total: 2 },
      { day: '2030-03-20', total: 6 },
      { day: '2030-03-30', total: 10 },
    ];
    expect(projectGoal(young, 15, TODAY)).toEqual({ day: '2030-04-10', perDay: 0.5, missing: 5 });
  });

  const silent: [string, Parameters<typeof projectGoal>][] = [
    ['there is no goal', [STEADY, null, TODAY]],
    ['the goal is reached', [STEADY, 24, TODAY]],
    ['nobody stands', [[], 30, TODAY]],
    ['nothing came of late', [STEADY, 30, '2030-06-01']],
    ['fewer than five came', [STEADY.slice(0, 2), 30, TODAY]],
    [
      'all came on two days',
      [
        [
          { day: '2030-03-02', total: 0 },
          { day: '2030-03-05', total: 10 },
          { day: '2030-03-06', total: 20 },
        ],
        30,
        TODAY,
      ],
    ],
    [
      'the campaign is younger than two weeks',
      [
        [
          { day: '2030-03-25', total: 3 },
          { day: '2030-03-26', total: 6 },
          { day: '2030-03-30', total: 9 },
        ],
        30,
        TODAY,
      ],
    ],
    ['it would take more than a year', [STEADY, 240, TODAY]],
    ['more left than came', [[...STEADY, { day: '2030-03-30', total: 9 }], 30, TODAY]],
  ];
  test.each(silent)('says nothing when %s', (_why, [totals, goal, today]) => {
    expect(projectGoal(totals, goal, today)).toBeUndefined();
  });

  test('never looks at days to come', () => {
    const future = [...STEADY, { day: '2030-05-01', total: 30 }];
    expect(projectGoal(future, 30, TODAY)).toEqual(projectGoal(STEADY, 30, TODAY));
  });

  test('lies after today and within a year, and the pace does reach the goal by then', () => {
    const step = fc.record({ gap: fc.integer({ min: 1, max: 12 }), more: fc.integer({ min: -2, max: 9 }) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 30 }), fc.integer({ min: 1, max: 400 }), (steps, goal) => {
        let at = Date.parse('2029-12-01');
        let total = 0;
        const totals = steps.map(({ gap, more }) => {
          at += gap * 86_400_000;
          total = Math.max(0, total + more);
          return { day: new Date(at).toISOString().slice(0, 10), total };
        });
        const today = totals.at(-1)?.day ?? TODAY;
        const found = projectGoal(totals, goal, today);
        if (found === undefined) return;
        const days = daysBetween(today, found.day);
        expect(days).toBeGreaterThan(0);
        expect(days).toBeLessThanOrEqual(365);
        expect(total + days * found.perDay).toBeGreaterThanOrEqual(goal - 1e-9);
        expect(total + (days - 1) * found.perDay).toBeLessThan(goal + 1e-9);
      }),
    );
  });
});
