/**
 * The day from which a campaign no longer needs its representatives' data: so many months after the last day on which
 * it could be signed. `null`: nobody has decided, so nothing falls due.
 * @param closesAt `YYYY-MM-DD`
 */
export function dueDay(closesAt: string | null, retentionMonths: number | null): string | null {
  if (closesAt === null || retentionMonths === null) return null;
  const [year = 0, month = 1, day = 1] = closesAt.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + retentionMonths, 1));
  // The 31st becomes the last day of a shorter month.
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** A person is kept for as long as one of their campaigns keeps them; one that has not decided keeps them on. */
export function dueOf<Campaign extends { dueOn: string | null }>(
  campaigns: readonly Campaign[],
  today: string,
): (Campaign & { dueOn: string }) | undefined {
  let last: (Campaign & { dueOn: string }) | undefined;
  for (const one of campaigns) {
    const { dueOn } = one;
    if (dueOn === null || dueOn > today) return undefined;
    if (last === undefined || dueOn > last.dueOn) last = { ...one, dueOn };
  }
  return last;
}
