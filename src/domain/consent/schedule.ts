const DAY_MS = 86_400_000;

/** A day has ended everywhere on Earth only at noon (UTC) of the next one. */
const LAST_TO_END_MS = 1.5 * DAY_MS;

const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** `days` after `day`, both `YYYY-MM-DD`; before it when negative. */
export const dayAfter = (day: string, days: number): string =>
  new Date(startOf(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Whether a round's last day is over, wherever a signatory lives. Until then an answer counts. */
export const isOver = (deadline: string, now: Date): boolean => now.getTime() >= startOf(deadline) + LAST_TO_END_MS;

/** Whole days until the last day, which itself has none left; never negative. */
export function daysLeft(deadline: string, now: Date): number {
  const today = startOf(now.toISOString().slice(0, 10));
  return Math.max(0, Math.round((startOf(deadline) - today) / DAY_MS));
}

export interface Reminding {
  deadline: string;
  /** Days before the deadline on which the silent are reminded. */
  reminderDays: readonly number[];
  /** The day it was asked. */
  askedOn: string;
  /** What went out already, as days before the deadline. */
  remindedDays: readonly number[];
}

/**
 * The reminder that is due on `today`, as days before the deadline: the last one whose day has come, if it has not gone
 * out. What was missed meanwhile is not made up for, and whoever was asked since is not reminded at once.
 */
export function dueReminder(
  { deadline, reminderDays, askedOn, remindedDays }: Reminding,
  today: string,
): number | null {
  if (today > deadline) return null;
  const come = reminderDays.filter((days) => dayAfter(deadline, -days) <= today);
  if (come.length === 0) return null;
  const last = Math.min(...come);
  return remindedDays.includes(last) || askedOn >= dayAfter(deadline, -last) ? null : last;
}
