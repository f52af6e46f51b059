const DAY_MS = 86_400_000;

/** The day before a `YYYY-MM-DD`. */
export const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
