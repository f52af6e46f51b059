/** The numbers of standing organisations that are noted when they are reached: 10, 25, 50, 100, 250, 500, 1000, ... */
export function milestonesUpTo(standing: number): number[] {
  const reached: number[] = [];
  for (let unit = 10; unit <= standing; unit *= 10) {
    reached.push(...[unit, unit * 2.5, unit * 5].filter((value) => value <= standing));
  }
  return reached;
}

/**
 * The first day at whose end the series stood at `value` or more; `undefined` while it never did.
 *
 * @param series running totals, oldest first
 */
export const dayReached = (series: readonly { day: string; total: number }[], value: number): string | undefined =>
  series.find(({ total }) => total >= value)?.day;
