import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { consentMails, linkIn, signUp } from '../../../tests/support/consent.ts';
import { aRoundPlan, publishVersion } from '../../../tests/support/statements.ts';
import { type Caller, ORIGIN, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { Round } from '../../domain/consent/round-view.ts';
import { auditEvent, signatureEvent } from '../db/schema/index.ts';
import { askSignatories } from './ask-signatories.ts';
import { tendRounds } from './tend-rounds.ts';

let house: TestApp;
let organiser: Caller;
let enqueued: string[];
let roundId: string;
let first = '';
let second = '';
beforeEach(async () => {
  enqueued = [];
  house = await testApp({ jobs: { enqueue: async (_, kind, key) => void enqueued.push(`${kind} ${key}`) } });
  organiser = await house.as('organiser');
  [first = '', second = ''] = await signUp(organiser, 2);
});

async function open(plan = aRoundPlan()): Promise<void> {
  ({ roundId } = await publishVersion(house.ports, 'material', { plan }));
  await askSignatories(house.ports, roundId);
}

const round = async (): Promise<Round> => (await organiser('GET', `/consent/rounds/${roundId}`)).json();
const detail = async (id: string) => (await organiser('GET', `/signatories/${id}`)).json();
const types = async (id: string) =>
  (
    await house.db.select().from(signatureEvent).where(eq(signatureEvent.signatureId, id)).orderBy(signatureEvent.id)
  ).map(({ type }) => type);

async function act(name: string, seen?: number): Promise<Response> {
  const version = seen ?? (await round()).version;
  const headers = { 'if-match': `"${version}"` };
  return organiser('POST', `/consent/rounds/${roundId}/acts`, { json: { act: name }, headers });
}

async function putOff(deadline: string): Promise<Response> {
  const headers = { 'if-match': `"${(await round()).version}"` };
  return organiser('PATCH', `/consent/rounds/${roundId}`, { json: { deadline }, headers });
}

async function say(id: string, json: object): Promise<Response> {
  const headers = { 'if-match': `"${(await detail(id)).version}"` };
  return organiser('POST', `/signatories/${id}/consent`, { json, headers });
}

describe('tending', () => {
  it('reminds the silent on the chosen days, each once, with a link that works', async () => {
    await open();
    await say(second, { answer: 'renewed' });
    for (const now of [
      '2014-01-05T12:00:00Z',
      '2014-01-06T12:00:00Z',
      '2014-01-06T12:01:00Z',
      '2014-01-17T12:00:00Z',
    ]) {
      house.setNow(new Date(now));
      await Promise.all([tendRounds(house.ports), tendRounds(house.ports)]);
    }
    const mails = await consentMails(house);
    const reminders = mails.filter(({ kind }) => kind === 'consentReminder');
    expect(reminders.map(({ subject }) => subject)).toEqual(
      Array.from({ length: 2 }, () => 'Recordatorio: ¿Siguen con nosotras?'),
    );
    const links = mails.filter(({ to }) => to === reminders[0]?.to).map(linkIn);
    expect(new Set(links).size).toBe(3);
    for (const link of links) expect((await house.app.request(link)).status).toBe(200);
    const rows = await (
      await organiser('GET', `/consent/rounds/${roundId}/requests?status=awaiting&pageSize=200`)
    ).json();
    expect(rows.items.find(({ signatureId }: { signatureId: string }) => signatureId === first)).toMatchObject({
      remindedDays: [14, 3],
      status: 'awaiting',
    });
  });

  it('lets who was asked and said nothing leave after the deadline, when that was chosen, and ends the round', async () => {
    await open();
    await say(second, { answer: 'renewed' });
    house.setNow(new Date('2014-01-21T12:00:00Z'));
    await Promise.all([tendRounds(house.ports), tendRounds(house.ports)]);
    await tendRounds(house.ports);
    expect(await detail(first)).toMatchObject({ state: 'withdrawn', statementVersion: 1 });
    expect(await types(first)).toEqual(['signed', 'lapsed']);
    expect(await types(second)).toEqual(['signed', 'renewed']);
    // The fourteen without an address were never asked: their silence is no answer.
    expect(await round()).toMatchObject({
      state: 'closed',
      closedAt: '2014-01-21T12:00:00.000Z',
      counts: { total: 16, silent: 1, renewed: 1, awaiting: 14, withoutAddress: 14 },
    });
    const closings = await house.db.select().from(auditEvent).where(eq(auditEvent.action, 'consentRound.closed'));
    expect(closings).toHaveLength(1);
  });

  it('leaves who said nothing as it is, when that was chosen', async () => {
    await open(aRoundPlan({ onSilence: 'staysCited' }));
    house.setNow(new Date('2014-01-21T12:00:00Z'));
    await tendRounds(house.ports);
    expect(await detail(first)).toMatchObject({ state: 'confirmed', statementVersion: 1 });
    expect(await types(first)).toEqual(['signed']);
    expect((await round()).counts).toMatchObject({ silent: 2, awaiting: 14 });
    expect((await say(first, { answer: 'renewed', note: 'By telephone' })).status).toBe(200);
    expect((await round()).counts).toMatchObject({ silent: 1, renewed: 1 });
  });

  it('neither reminds nor ends a round that is paused', async () => {
    await open();
    await act('pause');
    for (const now of ['2014-01-06T12:00:00Z', '2014-01-25T12:00:00Z']) {
      house.setNow(new Date(now));
      await tendRounds(house.ports);
    }
    expect(await consentMails(house)).toHaveLength(2);
    expect(await round()).toMatchObject({ state: 'paused', over: true });
    expect((await (await act('resume')).json()).code).toBe('consent.deadlineOver');
    expect((await putOff('2014-02-01')).status).toBe(200);
    expect((await act('resume')).status).toBe(200);
    expect(enqueued).toContain(`consent.ask ${roundId}`);
  });
});

describe('a round', () => {
  beforeEach(() => open());

  it('can be watched by everyone, addresses only by those who may read them', async () => {
    const viewer = await house.as('viewer');
    const list = await (await viewer('GET', '/consent/rounds')).json();
    expect(list.items).toMatchObject([
      {
        number: 2,
        state: 'open',
        deadline: '2014-01-20',
        daysLeft: 28,
        counts: { total: 16, awaiting: 16, withoutAddress: 14 },
      },
    ]);
    const ofViewer = await (await viewer('GET', `/consent/rounds/${roundId}/requests?pageSize=200`)).text();
    expect(ofViewer).not.toMatch(/@|"email"/);
    const ofOrganiser = await (await organiser('GET', `/consent/rounds/${roundId}/requests?pageSize=200`)).text();
    expect(ofOrganiser).toContain('@signatory.example');
    const without = await (
      await viewer('GET', `/consent/rounds/${roundId}/requests?without=address&pageSize=5`)
    ).json();
    expect([without.total, without.items.length]).toEqual([14, 5]);
  });

  it('is paused, resumed and closed, each recorded, and refuses what its state does not allow', async () => {
    expect((await act('resume')).status).toBe(409);
    expect((await act('pause', 9)).status).toBe(412);
    for (const name of ['pause', 'resume', 'close']) expect((await act(name)).status).toBe(200);
    expect((await (await act('pause')).json()).code).toBe('consent.roundState');
    expect((await (await putOff('2014-03-01')).json()).code).toBe('consent.roundState');
    const actions = (await house.db.select().from(auditEvent)).map(({ action }) => action);
    expect(actions.filter((action) => action.startsWith('consentRound.')).sort()).toEqual([
      ...['consentRound.asked', 'consentRound.closed', 'consentRound.paused', 'consentRound.resumed'],
    ]);
    // Closed by hand, nobody's silence counts.
    house.setNow(new Date('2014-02-21T12:00:00Z'));
    await tendRounds(house.ports);
    expect(await types(first)).toEqual(['signed']);
  });

  it('has a deadline that can only be put off; reminders whose day lies ahead again go out again', async () => {
    house.setNow(new Date('2014-01-06T12:00:00Z'));
    await tendRounds(house.ports);
    expect((await (await putOff('2014-01-19')).json()).code).toBe('consent.deadlineEarlier');
    expect((await (await putOff('2014-01-20')).json()).code).toBe('consent.deadlineEarlier');
    expect(await (await putOff('2014-01-30')).json()).toMatchObject({ deadline: '2014-01-30', version: 2 });
    await tendRounds(house.ports);
    expect(await consentMails(house)).toHaveLength(4);
    house.setNow(new Date('2014-01-16T12:00:00Z'));
    await tendRounds(house.ports);
    expect(await consentMails(house)).toHaveLength(6);
  });
});

describe('an answer that came by other means', () => {
  it('is written down as the signatory’s answer in the round; its link then says so', async () => {
    await open();
    const reservations = [{ demandKey: 'decriminalization', note: 'Hasta la asamblea' }];
    const answer = await say(first, { answer: 'renewedWithReservations', reservations, note: 'Letter of 2 January' });
    expect(answer.status).toBe(200);
    const rows = await (
      await organiser('GET', `/consent/rounds/${roundId}/requests?status=renewedWithReservations`)
    ).json();
    expect(rows.items).toMatchObject([
      { signatureId: first, answeredThrough: 'staff', recordedByName: 'Omar Organiza' },
    ]);
    const mail = (await consentMails(house)).find(({ text }) => text.includes(rows.items[0].name));
    const page = await (await house.app.request(linkIn(mail ?? { text: '' }))).text();
    expect(page).toContain('Una persona de la coalición anotó esta respuesta.');
    expect(page).toContain('Hasta la asamblea');
  });

  it('needs no round', async () => {
    await publishVersion(house.ports, 'material');
    expect((await say(first, { answer: 'declined', note: 'By telephone' })).status).toBe(200);
    expect(await detail(first)).toMatchObject({ state: 'withdrawn' });
  });

  it.each([
    [{ answer: 'renewedWithReservations' }, 422, 'request.invalid'],
    [{ answer: 'renewed', reservations: [{ demandKey: 'decriminalization' }] }, 422, 'request.invalid'],
    [{ answer: 'renewedWithReservations', reservations: [{ demandKey: 'nothing' }] }, 422, 'request.invalid'],
  ])('%o is refused with %i', async (json, status, code) => {
    await open();
    const answer = await say(first, json);
    expect([answer.status, (await answer.json()).code]).toEqual([status, code]);
    expect(await types(first)).toEqual(['signed']);
  });

  it('is refused where none is awaited, and where somebody was faster', async () => {
    expect((await (await say(first, { answer: 'renewed' })).json()).code).toBe('consent.notAwaited');
    await open();
    const { version } = await detail(first);
    expect((await say(first, { answer: 'renewed' })).status).toBe(200);
    const late = { json: { answer: 'declined' }, headers: { 'if-match': `"${version}"` } };
    expect((await organiser('POST', `/signatories/${first}/consent`, late)).status).toBe(412);
    expect((await (await say(first, { answer: 'declined' })).json()).code).toBe('consent.notAwaited');
  });

  it('and the signatory’s own at the same moment make one answer', async () => {
    await open();
    const mails = await consentMails(house);
    const { name } = await detail(first);
    const link = linkIn(mails.find(({ text }) => text.includes(name)) ?? { text: '' });
    const byLink = house.app.request(link, {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'answer=renewed',
    });
    await Promise.all([byLink, say(first, { answer: 'declined' })]);
    expect(await types(first)).toHaveLength(2);
  });
});
