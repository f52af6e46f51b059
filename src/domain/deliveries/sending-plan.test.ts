import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, isAllowed, nextMoment, type SendingPlan, sendingPlanSchema, USUAL_PLAN } from './sending-plan.ts';

/** Zones that shift their clocks in either hemisphere, at midnight, by half an hour, by two hours, and not at all. */
const ZONES = [
  'America/Santiago',
  'America/Asuncion',
  'America/Havana',
  'America/New_York',
  'America/St_Johns',
  'America/Caracas',
  'Europe/Lisbon',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'UTC',
];

const quarters = fc.integer({ min: 0, max: 95 });
const asTime = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;

const plans: fc.Arbitrary<SendingPlan> = fc
  .record({
    hours: fc.tuple(quarters, quarters).filter(([a, b]) => a !== b),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    avoid: fc.array(
      fc
        .date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
      { maxLength: 5 },
    ),
  })
  .map(({ hours: [a, b], ...rest }) => ({
    ...{ ...USUAL_PLAN, ...rest },
    hours: { from: asTime(Math.min(a, b)), to: asTime(Math.max(a, b)) },
  }));

/** Seconds matter to nobody here, and minutes around the shifts of clocks matter most. */
const moments = fc.oneof(
  fc.date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
  fc
    .tuple(
      fc.constantFrom('2026-03-08', '2026-11-01', '2026-04-05', '2026-09-06', '2026-03-29', '2026-10-25', '2026-10-04'),
      fc.integer({ min: -24 * 60, max: 48 * 60 }),
    )
    .map(([day, minutes]) => new Date(Date.parse(day) + minutes * 60_000)),
);

describe('the next moment to send', () => {
  it('is allowed where the recipient is, and is never before now', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...ZONES), moments, (plan, zone, now) => {
        const at = nextMoment(plan, zone, now);
        expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(isAllowed(plan, clockOf(zone)(at))).toBe(true);
      }),
    );
  });

  it('has no allowed quarter of an hour before it', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...ZONES), moments, (plan, zone, now) => {
        const at = nextMoment(plan, zone, now).getTime();
        const clock = clockOf(zone);
        const first = Math.ceil(now.getTime() / 900_000) * 900_000;
        for (let before = first; before < Math.min(at, first + 4 * 86_400_000); before += 900_000)
          if (isAllowed(plan, clock(new Date(before))))
            throw new Error(`${new Date(before).toISOString()} was passed over`);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['in working hours is now', '2026-07-29T14:10:00Z', 'America/Bogota', '2026-07-29T14:10:00.000Z'],
    ['on a Saturday is Monday morning', '2026-08-01T15:00:00Z', 'America/Bogota', '2026-08-03T14:00:00.000Z'],
    ['in the evening is the next morning', '2026-07-29T23:30:00Z', 'America/Bogota', '2026-07-30T14:00:00.000Z'],
    ['follows the clocks of summer', '2026-03-07T20:00:00Z', 'America/New_York', '2026-03-09T13:00:00.000Z'],
    ['and those of winter', '2026-10-30T22:00:00Z', 'America/New_York', '2026-11-02T14:00:00.000Z'],
  ])('%s', (_, now, zone, at) => {
    expect(nextMoment(USUAL_PLAN, zone, new Date(now)).toISOString()).toBe(at);
  });

  it('passes over a holiday, and begins on the day it is told', () => {
    const plan = { ...USUAL_PLAN, avoid: ['2026-07-20'], startOn: '2026-07-18' };
    expect(nextMoment(plan, 'America/Bogota', new Date('2026-07-01T15:00:00Z')).toISOString()).toBe(
      '2026-07-21T14:00:00.000Z',
    );
  });

  it('comes with hours that the clock leaps over', () => {
    // In Santiago, midnight of 6 September 2026 is one o'clock at once.
    const plan = { ...USUAL_PLAN, hours: { from: '00:15', to: '00:45' }, weekdays: [7, 1] };
    const at = nextMoment(plan, 'America/Santiago', new Date('2026-09-06T02:00:00Z'));
    expect(isAllowed(plan, clockOf('America/Santiago')(at))).toBe(true);
  });

  it('is now at any minute of a day that is open to its end', () => {
    const always = { ...USUAL_PLAN, hours: { from: '00:00', to: '24:00' }, weekdays: [1, 2, 3, 4, 5, 6, 7] };
    expect(sendingPlanSchema.safeParse(always).success).toBe(true);
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), moments, (zone, now) => {
        expect(nextMoment(always, zone, now)).toEqual(now);
      }),
    );
  });

  it('is asked of plans that have one only', () => {
    expect(sendingPlanSchema.safeParse({ ...USUAL_PLAN, hours: { from: '17:00', to: '09:00' } }).success).toBe(false);
    expect(sendingPlanSchema.safeParse({ ...USUAL_PLAN, weekdays: [] }).success).toBe(false);
    expect(sendingPlanSchema.safeParse(USUAL_PLAN).success).toBe(true);
  });
});
