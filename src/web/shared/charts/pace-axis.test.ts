import { expect, test } from 'vitest';
import { paceAxis } from './pace-axis.ts';

test.each([
  ['of nothing', [], 0, 0, [0]],
  ['in whole numbers', [3.2, 12.4], 0, 13, [0, 13]],
  ['in tenths where it is slow', [0.43, 0.14], 0, 0.5, [0, 0.5]],
  ['with a small dip drawn and not written', [-0.43, 5.2], -1, 6, [0, 6]],
  ['with losses of whole signatories a day written', [-7.6, 5.2], -8, 6, [-7, 0, 6]],
])('the axis of a pace: %s', (_, paces, lowest, highest, ticks) => {
  expect(paceAxis(paces)).toEqual({ lowest, highest, ticks });
});
