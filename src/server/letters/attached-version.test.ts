import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { signUp } from '../../../tests/support/consent.ts';
import { aRoundPlan, publishVersion } from '../../../tests/support/statements.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { type Letter, letterFieldsSchema, letterSchema } from '../../domain/letters/letter.ts';
import { letter } from '../db/schema/index.ts';

let house: TestApp;
let organiser: Caller;
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

async function aDraft(): Promise<Letter> {
  const json = { title: 'Follow-up', parentLetterId: null, locales: ['es'] };
  return letterSchema.parse(await (await organiser('POST', '/letters', { json })).json());
}

const read = async (id: string): Promise<Letter> => (await organiser('GET', `/letters/${id}`)).json();

async function valuesOf(id: string) {
  const { items } = await (await organiser('GET', '/officials')).json();
  const office = items.find(({ country }: { country: string }) => country === 'AR').id;
  const answer = await organiser('GET', `/letters/${id}/fields?office=${office}&locale=es`);
  return letterFieldsSchema.parse(await answer.json()).values;
}

async function renew(id: string | undefined, json: object): Promise<void> {
  const { version } = await (await organiser('GET', `/signatories/${id}`)).json();
  const headers = { 'if-match': `"${version}"` };
  expect((await organiser('POST', `/signatories/${id}/consent`, { json, headers })).status).toBe(200);
}

const attach = (id: string, version: number, statementVersion: number) =>
  organiser('PATCH', `/letters/${id}`, { json: { statementVersion }, headers: { 'if-match': `"${version}"` } });

it('a letter attaches the newest version and cites only those who stand behind it, reservations said', async () => {
  const [first, second] = await signUp(organiser, 3);
  await publishVersion(house.ports, 'material', { plan: aRoundPlan() });
  await renew(first, { answer: 'renewed' });
  await renew(second, { answer: 'renewedWithReservations', reservations: [{ demandKey: 'decriminalization' }] });
  const draft = await aDraft();
  expect(draft.attaches).toEqual({ number: 2, newest: 2, isOutdated: false, notCited: 15 });
  const values = await valuesOf(draft.id);
  expect(values['signatories.count']?.text).toBe('2');
  expect(values['signatories.list']?.text).toMatch(/Organización \w+ \(con reserva sobre la demanda 4\)/);
  expect(values['signatories.list']?.text.match(/Organización/g)).toHaveLength(2);
});

it('a draft keeps the text it attached when another is published, and may attach the newest', async () => {
  const draft = await aDraft();
  expect(draft.attaches).toEqual({ number: 1, newest: 1, isOutdated: false, notCited: 0 });
  const [own] = await signUp(organiser, 1);
  await publishVersion(house.ports, 'material', { plan: aRoundPlan() });
  await renew(own, { answer: 'renewed' });
  const later = await read(draft.id);
  expect(later.attaches).toEqual({ number: 1, newest: 2, isOutdated: true, notCited: 1 });
  expect(JSON.stringify(await valuesOf(draft.id))).not.toContain('Edición 2.');
  expect((await attach(draft.id, later.version, 9)).status).toBe(422);
  const answer = letterSchema.parse(await (await attach(draft.id, later.version, 2)).json());
  expect(answer.attaches).toEqual({ number: 2, newest: 2, isOutdated: false, notCited: 14 });
  const values = await valuesOf(draft.id);
  expect(JSON.stringify(values['demands.full'])).toContain('Edición 2.');
  expect(values['signatories.count']?.text).toBe('1');
});

it('an editorial version leaves everybody cited', async () => {
  await publishVersion(house.ports, 'editorial');
  const draft = await aDraft();
  expect(draft.attaches).toEqual({ number: 2, newest: 2, isOutdated: false, notCited: 0 });
  expect((await valuesOf(draft.id))['signatories.count']?.text).toBe('14');
});

it('a draft from before there were versions attaches the newest, whichever that is', async () => {
  const { id } = await aDraft();
  await house.db.update(letter).set({ statementVersionId: null }).where(eq(letter.id, id));
  await publishVersion(house.ports, 'material');
  expect((await read(id)).attaches).toMatchObject({ number: 2, newest: 2, notCited: 14 });
});
