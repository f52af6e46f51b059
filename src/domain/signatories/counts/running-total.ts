/** What stood at the end of a day (`YYYY-MM-DD`). A series has one for each day on which the number changed, oldest first. */
export interface DayTotal {
  day: string;
  total: number;
}

/** What stood at the end of a day, whether or not anything changed on it. */
export const totalOn = (totals: readonly DayTotal[], day: string): number =>
  totals.findLast((point) => point.day <= day)?.total ?? 0;
