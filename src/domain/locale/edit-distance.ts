/**
 * Whether two words differ by at most one slip of the fingers: a letter missing, added, changed or swapped with its neighbour.
 * Answers which one, because a changed letter more often makes another word than a missing one does.
 */
export type Slip = 'none' | 'inserted' | 'changed' | 'swapped' | 'more';

export function slipBetween(a: string, b: string): Slip {
  if (a === b) return 'none';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return 'more';
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let tail = 0;
  while (tail < short.length - start && short[short.length - 1 - tail] === long[long.length - 1 - tail]) tail++;
  const left = short.length - start - tail;
  if (long.length > short.length) return left === 0 ? 'inserted' : 'more';
  if (left === 1) return 'changed';
  const swapped = left === 2 && short[start] === long[start + 1] && short[start + 1] === long[start];
  return swapped ? 'swapped' : 'more';
}
