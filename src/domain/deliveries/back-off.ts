/** How long to wait after each attempt, in minutes; together three days, then a person has to look. */
const WAITS = [5, 15, 60, 240, 720, 1440, 1440] as const;

export const LAST_ATTEMPT = WAITS.length + 1;

/** When to try again after so many attempts, or `null` after the last one. */
export function retryAt(attempts: number, now: Date): Date | null {
  const minutes = WAITS[Math.max(1, attempts) - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}
