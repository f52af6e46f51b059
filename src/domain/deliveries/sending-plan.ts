import { z } from 'zod';
import { daySchema } from '../campaigns/campaign.ts';

/** On the quarter hour: every time zone's offset is a whole number of them, so that a day can be walked in such steps. */
export const quarterSchema = z.string().regex(/^([01]\d|2[0-3]):(00|15|30|45)$/);

/** When a day's hours end: also with the day itself. */
export const untilSchema = z.union([quarterSchema, z.literal('24:00')]);

/** ISO 8601: Monday is 1. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export const AVOIDED_MAX = 60;

/** How and how fast a letter goes out. Hours, weekdays and days are those of the recipient's place. */
export const sendingPlanSchema = z
  .object({
    perHour: z.int().min(1).max(100_000),
    perDomainPerHour: z.int().min(1).max(100_000),
    /** From when, and until before when, in the recipient's time. */
    hours: z.object({ from: quarterSchema, to: untilSchema }),
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
    avoid: z.array(daySchema).max(AVOIDED_MAX),
    /** Nothing goes out before this day; `null`: at once. */
    startOn: daySchema.nullable(),
  })
  .refine(({ hours }) => hours.from < hours.to, { path: ['hours', 'to'], message: 'field.tooSmall' });
export type SendingPlan = z.infer<typeof sendingPlanSchema>;

/** What is offered first: slow enough for the mailbox of a small organisation, in office hours. */
export const USUAL_PLAN: SendingPlan = {
  perHour: 60,
  perDomainPerHour: 20,
  hours: { from: '09:00', to: '17:00' },
  weekdays: [1, 2, 3, 4, 5],
  avoid: [],
  startOn: null,
};

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
/** No clock is ever put forward or back by more. */
const MOST_SHIFTED_MIN = 120;

/**
 * The first moment from `now` on at which a letter may go to somebody in `timeZone`.
 * @param timeZone an IANA name
 */
export function nextMoment(plan: SendingPlan, timeZone: string, now: Date): Date {
  const clock = clockOf(timeZone);
  if (isAllowed(plan, clock(now))) return now;
  let at = Math.ceil(now.getTime() / QUARTER_MS) * QUARTER_MS;
  if (plan.startOn !== null) at = Math.max(at, Date.parse(`${plan.startOn}T00:00:00Z`) - 14 * 60 * MINUTE_MS);
  for (;;) {
    const local = clock(new Date(at));
    if (isAllowed(plan, local)) return new Date(at);
    at += Math.max(QUARTER_MS, (minutesToWait(plan, local) - MOST_SHIFTED_MIN) * MINUTE_MS);
  }
}

/** As a clock and a calendar at the recipient's show it. */
export interface LocalTime {
  day: string;
  weekday: number;
  /** Since midnight. */
  minutes: number;
}

export function isAllowed(plan: SendingPlan, local: LocalTime): boolean {
  return (
    isAllowedDay(plan, local) && local.minutes >= minutesOf(plan.hours.from) && local.minutes < minutesOf(plan.hours.to)
  );
}

const isAllowedDay = ({ weekdays, avoid, startOn }: SendingPlan, { day, weekday }: LocalTime): boolean =>
  weekdays.includes(weekday) && !avoid.includes(day) && (startOn === null || day >= startOn);

/** At most as long as it takes, were the clock not shifted meanwhile. */
function minutesToWait(plan: SendingPlan, local: LocalTime): number {
  const from = minutesOf(plan.hours.from);
  if (isAllowedDay(plan, local) && local.minutes < from) return floorQuarter(from - local.minutes);
  return floorQuarter(24 * 60 - local.minutes);
}

const floorQuarter = (minutes: number): number => Math.floor(minutes / 15) * 15;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const clocks = new Map<string, (at: Date) => LocalTime>();

/** Reads the time of a place. */
export function clockOf(timeZone: string): (at: Date) => LocalTime {
  const known = clocks.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    hourCycle: 'h23',
  });
  const clock = (at: Date): LocalTime => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const day = `${part.year}-${part.month}-${part.day}`;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
    return { day, weekday, minutes: Number(part.hour) * 60 + Number(part.minute) };
  };
  clocks.set(timeZone, clock);
  return clock;
}
