import { describe, expect, test } from 'vitest';
import { curveOf } from './curve.ts';
import { topAndRest } from './top-and-rest.ts';

describe('the curve', () => {
  const frame = { opensAt: '2013-06-10', occasionTo: '2013-11-22', today: '2013-12-23' };

  test('of a single day rises from nothing at the opening and holds through the occasion', () => {
    expect(curveOf([{ day: '2013-11-19', total: 40 }], frame)).toEqual([
      { day: '2013-06-10', total: 0 },
      { day: '2013-11-19', total: 40 },
      { day: '2013-11-22', total: 40 },
    ]);
  });

  test('never runs into the future, nor back from the last change', () => {
    const points = [{ day: '2013-06-10', total: 1 }];
    expect(curveOf(points, { ...frame, today: '2013-06-20' }).at(-1)).toEqual({ day: '2013-06-20', total: 1 });
    const late = [{ day: '2013-12-01', total: 3 }];
    expect(curveOf(late, frame).at(-1)).toEqual({ day: '2013-12-01', total: 3 });
  });

  test('of nothing is nothing', () => {
    expect(curveOf([], frame)).toEqual([]);
  });
});

describe('the largest groups', () => {
  const groups = (...sizes: number[]) =>
    sizes.map((size, place) => ({ name: `g${place}`, confirmed: size, verified: 1, pending: 0 }));

  test('stand by name and the others are summed', () => {
    const { top, rest } = topAndRest(groups(5, 4, 3, 2), 2);
    expect(top.map(({ name }) => name)).toEqual(['g0', 'g1']);
    expect(rest).toMatchObject({ confirmed: 5, verified: 2 });
    expect(rest.groups).toHaveLength(2);
  });

  test('leave out who only waits, and never hide a single one', () => {
    const waiting = { name: 'waits', confirmed: 0, verified: 0, pending: 3 };
    const { top, rest } = topAndRest([...groups(2, 1, 1), waiting], 2);
    expect(top).toHaveLength(3);
    expect(rest.groups).toEqual([]);
  });
});
