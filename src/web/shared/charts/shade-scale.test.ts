import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shadeScale } from './shade-scale.ts';

test.each([
  [1, ['4: 1–1']],
  [3, ['2: 1–1', '3: 2–2', '4: 3–3']],
  [5, ['1: 1–1', '2: 2–2', '3: 3–3', '4: 4–5']],
  [15, ['1: 1–1', '2: 2–4', '3: 5–8', '4: 9–15']],
  [1_000_000, ['1: 1–80000', '2: 80001–250000', '3: 250001–500000', '4: 500001–1000000']],
])('up to %i the shades stand for whole numbers', (max, steps) => {
  expect(shadeScale(max).steps.map(({ level, from, to }) => `${level}: ${from}–${to}`)).toEqual(steps);
});

test('nobody has no shade, and more is never lighter', () => {
  expect(shadeScale(0).levelOf(0)).toBe(0);
  const count = fc.nat(3000);
  fc.assert(
    fc.property(count, count, fc.integer({ min: 1, max: 3000 }), (one, other, max) => {
      const { levelOf } = shadeScale(max);
      const [less, more] = [Math.min(one, other, max), Math.min(Math.max(one, other), max)];
      expect(levelOf(less)).toBeLessThanOrEqual(levelOf(more));
      expect(levelOf(0)).toBe(0);
      expect(levelOf(max)).toBe(4);
    }),
  );
});
