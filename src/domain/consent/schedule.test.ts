import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, daysLeft, dueReminder, isOver } from './schedule.ts';

describe('a deadline', () => {
  it.each([
    ['2014-01-20T00:00:00Z', false, 0],
    ['2014-01-20T23:59:59Z', false, 0],
    // Still the 20th on the Pacific coast, and further west.
    ['2014-01-21T11:59:59Z', false, 0],
    ['2014-01-21T12:00:00Z', true, 0],
    ['2014-01-06T18:00:00Z', false, 14],
    ['2013-12-31T00:00:00Z', false, 20],
  ])('of the 20th is, at %s, over: %s, with %i days left', (now, over, left) => {
    expect([isOver('2014-01-20', new Date(now)), daysLeft('2014-01-20', new Date(now))]).toEqual([over, left]);
  });
});

describe('the reminder due on a day', () => {
  const deadline = '2014-01-20';
  const asked = { deadline, reminderDays: [14, 3], askedOn: '2013-12-23', remindedDays: [] as number[] };
  it.each<[string, Partial<typeof asked>, number | null]>([
    ['2014-01-05', {}, null],
    ['2014-01-06', {}, 14],
    ['2014-01-06', { remindedDays: [14] }, null],
    ['2014-01-10', {}, 14],
    ['2014-01-17', { remindedDays: [14] }, 3],
    // What was missed is not made up for.
    ['2014-01-17', {}, 3],
    ['2014-01-18', { remindedDays: [3] }, null],
    ['2014-01-20', { remindedDays: [14] }, 3],
    ['2014-01-21', { remindedDays: [14] }, null],
    // Asked on the reminder's day or later.
    ['2014-01-06', { askedOn: '2014-01-06' }, null],
    ['2014-01-08', { askedOn: '2014-01-07' }, null],
    ['2014-01-17', { askedOn: '2014-01-07' }, 3],
    ['2014-01-17', { reminderDays: [] }, null],
  ])('%s, with %o, is %s', (today, fields, due) => {
    expect(dueReminder({ ...asked, ...fields }, today)).toBe(due);
  });

  it('goes out at most once each, whatever days it is looked for on', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 5 });
    fc.assert(
      fc.property(days, fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 }), (reminderDays, visits) => {
        const askedOn = '2013-12-01';
        const remindedDays: number[] = [];
        for (const offset of visits.sort((a, b) => a - b)) {
          const due = dueReminder({ deadline, reminderDays, askedOn, remindedDays }, dayAfter(askedOn, offset));
          if (due !== null) remindedDays.push(due);
        }
        expect(new Set(remindedDays).size).toBe(remindedDays.length);
        expect(remindedDays.every((one) => reminderDays.includes(one))).toBe(true);
        expect(remindedDays).toEqual(remindedDays.toSorted((a, b) => b - a));
      }),
    );
  });
});
