import { addDays, daysBetween } from './days.ts';
import { type DayTotal, totalOn } from './running-total.ts';

/** The pace of how many days back is carried forward. */
export const PACE_DAYS = 28;
/** With less than this in those days there is too little to go on. */
const FEWEST_NEW = 5;
const FEWEST_DAYS = 3;
/** Beyond a year a pace says nothing. */
const FARTHEST_DAYS = 365;

export interface Projection {
  /** When the goal is reached, should the pace hold. */
  day: string;
  /** New signatories a day, over `PACE_DAYS`. */
  perDay: number;
  missing: number;
}

/**
 * When a goal is reached if things go on as in the last four weeks: what is missing, divided by the signatories that
 * came a day. Nothing is said when the goal is reached or there is none; when fewer than five came, or on fewer than
 * three days, or the campaign is younger than two weeks (one good day is no pace); or when it would take over a year.
 */
export function projectGoal(totals: readonly DayTotal[], goal: number | null, today: string): Projection | undefined {
  const known = totals.filter(({ day }) => day <= today);
  const [first] = known;
  const standing = totalOn(known, today);
  if (goal === null || first === undefined || standing >= goal) return undefined;
  const age = daysBetween(first.day, today) + 1;
  const since = addDays(today, -PACE_DAYS);
  const came = standing - totalOn(known, since);
  const daysWithNews = known.filter(({ day }) => day > since).length;
  if (age < PACE_DAYS / 2 || came < FEWEST_NEW || daysWithNews < FEWEST_DAYS) return undefined;
  const over = Math.min(age, PACE_DAYS);
  const missing = goal - standing;
  const days = Math.ceil((missing * over) / came);
  return days > FARTHEST_DAYS ? undefined : { day: addDays(today, days), perDay: came / over, missing };
}
