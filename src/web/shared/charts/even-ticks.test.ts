import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenTicks } from './even-ticks.ts';

test.each([
  [1, [0, 1, 2]],
  [3, [0, 1, 2, 3, 4]],
  [14, [0, 5, 10, 15]],
  [50, [0, 20, 40, 60]],
  [54, [0, 20, 40, 60]],
  [1000, [0, 250, 500, 750, 1000, 1250]],
])('up to %i the marks are %j', (highest, ticks) => {
  expect(evenTicks(highest)).toEqual(ticks);
});

test('marks are few, whole, evenly apart, and go beyond the highest value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000_000 }), (highest) => {
      const ticks = evenTicks(highest);
      const steps = new Set(ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0)));
      expect(steps.size).toBe(1);
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect(ticks.at(-1)).toBeGreaterThan(highest);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
});
