const MOST = 7;
const DAY = 86_400_000;
/** Up to here days tell more than months. */
const FEW_DAYS = 62;

const startOfMonth = (at: Date, months: number): number => Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1);

export interface TimeMarks {
  /** Where marks stand, in milliseconds; the first is the beginning itself. */
  ticks: number[];
  /** The span is long, so that a mark needs its year. */
  withYear: boolean;
}

/** Marks that people know (first days of months, then of years), at their real distances, and not too many. */
export function timeMarks(first: number, last: number): TimeMarks {
  const days = Math.round((last - first) / DAY);
  if (days <= FEW_DAYS) {
    const step = [1, 2, 7, 14].find((one) => days / one <= MOST) ?? 14;
    return {
      ticks: Array.from({ length: Math.floor(days / step) + 1 }, (_, index) => first + index * step * DAY),
      withYear: false,
    };
  }
  const from = new Date(first);
  const months = Math.max(1, monthsBetween(from, new Date(last)));
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((one) => months / one <= MOST) ?? 240;
  const ticks = [first];
  for (let month = 1; month <= months; month += 1) {
    const start = startOfMonth(from, month);
    const index = from.getUTCMonth() + month;
    const isMark =
      step >= 12 ? index % 12 === 0 && (from.getUTCFullYear() + index / 12) % (step / 12) === 0 : index % step === 0;
    if (isMark && start <= last) ticks.push(start);
  }
  return { ticks, withYear: months > 11 };
}

const monthsBetween = (from: Date, to: Date): number =>
  (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
