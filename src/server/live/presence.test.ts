import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { type EventStream, eventStream } from '../../../tests/support/event-stream.ts';
import { TODAY } from '../../../tests/support/furnish.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { record } from '../audit/record.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, presence } from '../db/schema/index.ts';

const place = 'wording/decriminalization/pt';
const secondsOn = (seconds: number) => new Date(TODAY.getTime() + seconds * 1000);

let house: TestApp;
let ana: Caller;
let vera: Caller;
beforeEach(async () => {
  house = await testApp();
  ana = await house.as('translator');
  vera = await house.as('viewer');
});

const come = (caller: Caller, tab = 'a-tab-of-mine', at: string = place) =>
  caller('POST', '/presence', { json: { place: at, tab } });
const leave = (caller: Caller, tab = 'a-tab-of-mine') =>
  caller('DELETE', `/presence?${new URLSearchParams({ place, tab }).toString()}`);
const seenBy = async (caller: Caller, at: string = place) =>
  (await (await caller('GET', `/presence?place=${encodeURIComponent(at)}`)).json()).items.map(
    ({ name, edits }: { name: string; edits: boolean }) => [name, edits],
  );

const TERESA = ['Teresa Traduce', true];
const VERA = ['Vera Mira', false];

describe('presence', () => {
  it('shows each the others at the same place, and who of them may write', async () => {
    expect((await (await come(ana)).json()).items).toEqual([]);
    const { items } = await (await come(vera)).json();
    expect(items).toMatchObject([{ name: 'Teresa Traduce', edits: true }]);
    expect(await seenBy(ana)).toEqual([VERA]);
    expect(await seenBy(vera, 'wording/decriminalization/es')).toEqual([]);
  });

  it('names a person once, whatever they have open, and nobody to themselves', async () => {
    await come(ana, 'first-tab');
    await come(ana, 'second-tab');
    expect(await seenBy(vera)).toEqual([TERESA]);
    expect(await seenBy(ana)).toEqual([]);
    await leave(ana, 'first-tab');
    expect(await seenBy(vera)).toEqual([TERESA]);
    await leave(ana, 'second-tab');
    expect(await seenBy(vera)).toEqual([]);
    expect((await leave(ana, 'second-tab')).status).toBe(204);
  });

  it('forgets who fell silent: out of sight after 25 seconds, deleted after a minute', async () => {
    await come(ana);
    house.setNow(secondsOn(24));
    expect(await seenBy(vera)).toEqual([TERESA]);
    house.setNow(secondsOn(26));
    expect(await seenBy(vera)).toEqual([]);
    house.setNow(secondsOn(61));
    await come(vera, 'another-tab', 'wording/closing/en');
    expect(await house.db.select({ place: presence.place }).from(presence)).toEqual([{ place: 'wording/closing/en' }]);
  });

  it('knows no place outside of the statement', async () => {
    expect((await come(ana, 'a-tab-of-mine', 'wording/no-such-part/pt')).status).toBe(404);
    expect((await come(ana, 'a-tab-of-mine', 'letter/decriminalization/pt')).status).toBe(422);
  });

  it('tells when somebody comes, comes back, leaves or is forgotten, and not at every heartbeat', async () => {
    const stream = await listen();
    const news = async (act: () => Promise<unknown>) => {
      await act();
      await mark();
      return untilMark(stream);
    };
    const CHANGED = [{ event: 'presence', data: { place } }];
    expect(await news(() => come(ana))).toEqual(CHANGED);
    house.setNow(secondsOn(10));
    expect(await news(() => come(ana))).toEqual([]);
    house.setNow(secondsOn(40));
    expect(await news(() => come(ana))).toEqual(CHANGED);
    expect(await news(() => leave(ana))).toEqual(CHANGED);
    expect(await news(() => leave(ana))).toEqual([]);
    await news(() => come(ana));
    house.setNow(secondsOn(101));
    expect(await news(() => come(vera, 'another-tab', 'wording/closing/en'))).toContainEqual(CHANGED[0]);
    await stream.close();
  });

  it('never waits for itself when many come back at once', async () => {
    const tabs = Array.from({ length: 12 }, (_, index) => `tab-number-${index}`);
    await Promise.all(tabs.map((tab) => come(ana, tab)));
    house.setNow(secondsOn(120));
    const answers = await Promise.all(tabs.flatMap((tab) => [come(ana, tab), come(vera, tab)]));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(await seenBy(vera)).toEqual([TERESA]);
  });
});

async function listen(): Promise<EventStream> {
  await house.listening();
  return eventStream(await (await house.as('organiser'))('GET', '/live'));
}

async function mark(): Promise<void> {
  const { id: campaignId } = onlyRow(await house.db.select().from(campaign).where(eq(campaign.slug, 'mispa-iv')));
  const subject = { type: 'letter', id: 'x', label: 'x' };
  await record(house.db, { at: TODAY, actor: null, campaignId, action: 'letter.edited', subject });
}

async function untilMark(stream: EventStream) {
  const events = [];
  for (let one = await stream.next(); one && one.event !== 'changed'; one = await stream.next()) events.push(one);
  return events;
}
