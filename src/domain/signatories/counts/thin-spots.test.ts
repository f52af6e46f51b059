import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thinSpots } from './thin-spots.ts';

const cell = (country: string, type: string, count: number) => ({ country, type, count });

describe('thin spots', () => {
  test.each([
    ['nobody stands anywhere', [], []],
    ['all stand in one place', [cell('AR', 'women', 9)], []],
    ['a small country lacks a rare type', [cell('AR', 'women', 20), cell('UY', 'faith', 1)], []],
    [
      'a large country lacks a common type',
      [cell('AR', 'women', 10), cell('AR', 'faith', 2), cell('MX', 'faith', 8), cell('MX', 'youth', 0)],
      ['MX women 4'],
    ],
    [
      'two large countries lack each other’s types: the more surprising comes first',
      [cell('AR', 'women', 12), cell('MX', 'faith', 6), cell('MX', 'youth', 3)],
      ['MX women 5.142857142857143', 'AR faith 3.4285714285714284', 'AR youth 1.7142857142857142'],
    ],
  ])('when %s', (_when, cells, expected) => {
    expect(thinSpots(cells).map((spot) => `${spot.country} ${spot.type} ${spot.expected}`)).toEqual(expected);
  });

  test('are never where somebody stands, and always where one is expected', () => {
    const cells = fc.uniqueArray(
      fc.record({
        country: fc.constantFrom('AR', 'BR', 'CL', 'MX', 'UY'),
        type: fc.constantFrom('women', 'faith', 'youth', 'health'),
        count: fc.nat(30),
      }),
      { selector: ({ country, type }) => country + type },
    );
    fc.assert(
      fc.property(cells, (given) => {
        for (const spot of thinSpots(given)) {
          const here = given.find(({ country, type }) => country === spot.country && type === spot.type);
          expect(here?.count ?? 0).toBe(0);
          expect(spot.expected).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });
});
