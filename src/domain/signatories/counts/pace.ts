import { addDays, daysBetween } from './days.ts';
import { type DayTotal, totalOn } from './running-total.ts';

/** At most so many stretches: more could not be told apart. */
const MOST = 60;
const LENGTHS = [1, 7, 28, 91, 364];

export interface Stretch {
  from: string;
  /** Its last day. */
  to: string;
  /** How many more stood at its end than at its beginning; fewer is negative. */
  added: number;
  perDay: number;
}

/**
 * How fast the number grew: single days while these can be told apart, else weeks, four weeks and so on, each with its
 * average a day. The stretches are counted back from the last day, so that the newest is whole.
 */
export function paceOf(totals: readonly DayTotal[], from: string, to: string): Stretch[] {
  const days = daysBetween(from, to) + 1;
  if (days < 1) return [];
  const length = LENGTHS.find((one) => days / one <= MOST) ?? Math.ceil(days / MOST);
  const count = Math.ceil(days / length);
  return Array.from({ length: count }, (_, index) => {
    const last = addDays(to, -(count - 1 - index) * length);
    const begin = addDays(last, 1 - length);
    const first = begin < from ? from : begin;
    const added = totalOn(totals, last) - totalOn(totals, addDays(first, -1));
    return { from: first, to: last, added, perDay: added / (daysBetween(first, last) + 1) };
  });
}
