import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './days.ts';
import { paceOf } from './pace.ts';

describe('the pace', () => {
  test('of a few days is told day by day, still days too', () => {
    const totals = [
      { day: '2030-03-01', total: 4 },
      { day: '2030-03-03', total: 3 },
    ];
    expect(paceOf(totals, '2030-03-01', '2030-03-04').map(({ to, added }) => [to, added])).toEqual([
      ['2030-03-01', 4],
      ['2030-03-02', 0],
      ['2030-03-03', -1],
      ['2030-03-04', 0],
    ]);
  });

  test('of months is told by weeks, with the average a day and the newest week whole', () => {
    const stretches = paceOf([{ day: '2030-05-30', total: 14 }], '2030-01-01', '2030-06-02');
    expect(stretches.at(-1)).toEqual({ from: '2030-05-27', to: '2030-06-02', added: 14, perDay: 2 });
    expect(stretches[0]?.from).toBe('2030-01-01');
  });

  test('of no time is nothing', () => {
    expect(paceOf([], '2030-01-02', '2030-01-01')).toEqual([]);
  });

  test('adds up to the growth, in at most sixty stretches without a gap', () => {
    const point = fc.record({ after: fc.integer({ min: 0, max: 900 }), total: fc.nat(500) });
    fc.assert(
      fc.property(fc.array(point), fc.integer({ min: 0, max: 4000 }), (points, days) => {
        const totals = points
          .map(({ after, total }) => ({ day: addDays('2030-01-01', after), total }))
          .sort((a, b) => (a.day < b.day ? -1 : 1));
        const to = addDays('2030-01-01', days);
        const stretches = paceOf(totals, '2030-01-01', to);
        const at = totals.findLast(({ day }) => day <= to)?.total ?? 0;
        expect(stretches.reduce((sum, { added }) => sum + added, 0)).toBe(at);
        expect(stretches.length).toBeLessThanOrEqual(60);
        for (const [index, { from }] of stretches.entries())
          if (index > 0) expect(from).toBe(addDays(stretches[index - 1]?.to ?? '', 1));
      }),
    );
  });
});
