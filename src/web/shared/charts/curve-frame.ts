import type { CumulativeChartProps } from './cumulative-chart.tsx';
import { evenTicks } from './even-ticks.ts';
import { type TimeMarks, timeMarks } from './time-marks.ts';

const DAY = 86_400_000;

export interface CurveFrame {
  /** In milliseconds. */
  first: number;
  last: number;
  marks: TimeMarks;
  /** Of the total, from zero. */
  ticks: number[];
  highest: number;
}

/** From the first point to the last thing that is drawn: a point, the occasion, an event, the projected day. */
export function frameOf({ points, goal, occasion, events = [], projection }: CumulativeChartProps): CurveFrame {
  const days = points.map(({ day }) => Date.parse(day));
  const first = days[0] ?? 0;
  const last = Math.max(
    (days.at(-1) ?? 0) + DAY,
    occasion ? Date.parse(occasion.to) + DAY : 0,
    projection ? Date.parse(projection.day) : 0,
    ...events.map(({ day }) => Date.parse(day)),
  );
  const ticks = evenTicks(Math.max(goal?.value ?? 0, ...points.map(({ total }) => total), 1));
  return { first, last, marks: timeMarks(first, last), ticks, highest: ticks.at(-1) ?? 1 };
}

/** The points as drawn: the last day lasts until its end, as every other does. */
export function drawnPoints({ points }: Pick<CumulativeChartProps, 'points'>): { at: number; total: number }[] {
  const drawn = points.map(({ day, total }) => ({ at: Date.parse(day), total }));
  const last = drawn.at(-1);
  // A moment before midnight, so that it still is that day.
  return last === undefined ? [] : [...drawn, { ...last, at: last.at + DAY - 1 }];
}

/** In the right half, where words to its left have room. */
export const isLate = (at: number, { first, last }: CurveFrame): boolean => at - first > (last - first) / 2;

export interface PaceStep {
  at: number;
  perDay: number;
  /** First and last day of its stretch. */
  days: readonly [from: string, to: string];
}

/** The pace as a stepped line: a point where each stretch begins, and the last one's end. */
export function paceSteps({ pace }: Pick<CumulativeChartProps, 'pace'>): PaceStep[] {
  const stretches = pace?.stretches ?? [];
  const stepAt = (at: number, { from, to, perDay }: (typeof stretches)[number]): PaceStep => ({
    at,
    perDay,
    days: [from, to],
  });
  const end = stretches.at(-1);
  const steps = stretches.map((stretch) => stepAt(Date.parse(stretch.from), stretch));
  return end === undefined ? [] : [...steps, stepAt(Date.parse(end.to) + DAY, end)];
}
