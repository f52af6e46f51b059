import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type EventStream, eventStream } from '../../../tests/support/event-stream.ts';
import { COLLEAGUES, TODAY } from '../../../tests/support/furnish.ts';
import { type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { BEAT_MS } from '../../domain/live/live-event.ts';
import { record } from '../audit/record.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, session, user } from '../db/schema/index.ts';

/** Two server processes on one database. */
let here: TestApp;
let there: TestApp;
let campaignId: string;
const open: EventStream[] = [];

beforeAll(async () => {
  here = await testApp();
  there = await testApp({}, here);
  await Promise.all([here.listening(), there.listening()]);
  ({ id: campaignId } = onlyRow(await here.db.select().from(campaign).where(eq(campaign.slug, 'mispa-iv'))));
});

afterEach(async () => {
  vi.useRealTimers();
  for (const stream of open.splice(0)) await stream.close();
});

async function listen(role: keyof typeof COLLEAGUES = 'viewer', house = there): Promise<EventStream> {
  const caller = await house.as(role);
  const stream = eventStream(await caller('GET', '/live'));
  open.push(stream);
  return stream;
}

const entry = (scope: string | undefined, action: 'wording.saved' | 'letter.edited' | 'user.created') => ({
  at: TODAY,
  actor: null,
  campaignId: scope,
  action,
  subject: { type: 'x', id: 'x', label: 'Somebody’s name' },
});

/** What everybody hears; whatever was to be heard came before. */
const mark = () => record(here.db, entry(campaignId, 'letter.edited'));
const MARK = { event: 'changed', data: { topic: 'letter' } };

describe('the stream of a campaign', () => {
  it('tells of a change that another server process made', async () => {
    const stream = await listen();
    const organiser = await here.as('organiser');
    const added = await organiser('POST', '/signatories', { json: aSignatory() });
    expect(added.status).toBe(201);
    expect(await stream.next()).toEqual({ event: 'changed', data: { topic: 'signature' } });
  });

  it('tells nothing of what was rolled back, and once what a transaction says twice', async () => {
    const stream = await listen();
    const undone = here.db.transaction(async (tx) => {
      await record(tx, entry(campaignId, 'wording.saved'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await here.db.transaction(async (tx) => {
      await record(tx, entry(campaignId, 'letter.edited'));
      await record(tx, entry(campaignId, 'letter.edited'));
    });
    await record(here.db, entry(campaignId, 'wording.saved'));
    expect([await stream.next(), await stream.next()]).toEqual([
      MARK,
      { event: 'changed', data: { topic: 'wording' } },
    ]);
  });

  it('tells nothing of another campaign', async () => {
    const stream = await listen();
    const [other] = await here.db.select().from(campaign).where(eq(campaign.slug, 'oas-antigua-2013'));
    await record(here.db, entry(other?.id, 'wording.saved'));
    await mark();
    expect(other?.id).toBeDefined();
    expect(await stream.next()).toEqual(MARK);
  });

  it('tells everyone of the team, whatever the campaign, and never a name', async () => {
    const stream = await listen();
    await record(here.db, entry(undefined, 'user.created'));
    expect(await stream.next()).toEqual({ event: 'changed', data: { topic: 'user' } });
  });

  it('is not collected by proxies, and asks browsers to come back soon', async () => {
    const caller = await there.as('viewer');
    const response = await caller('GET', '/live');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'x-accel-buffering': 'no',
      'cache-control': 'no-store, no-transform',
    });
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('retry: 2000\n\n');
    await reader?.cancel();
  });

  it('leaves nothing open for who asks only for its head', async () => {
    const caller = await there.as('viewer');
    const subscribe = vi.spyOn(there.ports.live, 'subscribe');
    const head = await caller('HEAD', '/live');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(subscribe).not.toHaveBeenCalled();
  });

  it('says that it is alive', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const stream = await listen();
    vi.advanceTimersByTime(BEAT_MS);
    expect(await stream.next()).toEqual({ event: 'beat', data: {} });
  });

  it('ends at once when the session is ended elsewhere', async () => {
    const stream = await listen('translator');
    const elsewhere = await anotherSession('translator');
    const { items } = await (await elsewhere('GET', '/api/v1/sessions')).json();
    for (const { id, current } of items) if (!current) await elsewhere('DELETE', `/api/v1/sessions/${id}`);
    expect(await stream.rest()).toEqual([]);
  });

  it('ends with the next beat when the session is gone without a word', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const stream = await listen('organiser');
    const { id } = onlyRow(await here.db.select().from(user).where(eq(user.email, COLLEAGUES.organiser.email)));
    await here.db.delete(session).where(eq(session.userId, id));
    vi.advanceTimersByTime(BEAT_MS);
    expect(await stream.rest()).toEqual([{ event: 'beat', data: {} }]);
  });

  it('ends the oldest when one person opens too many', async () => {
    const oldest = await listen('administrator');
    const second = await listen('administrator');
    for (let count = 2; count <= 20; count += 1) await listen('administrator');
    expect(await oldest.rest()).toEqual([]);
    await mark();
    expect(await second.next()).toEqual(MARK);
  });
});

/** The same person signed in on a second device. */
async function anotherSession(role: keyof typeof COLLEAGUES) {
  return (await testApp({}, here)).as(role);
}
