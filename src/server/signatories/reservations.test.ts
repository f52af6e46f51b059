import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { SignatoryDetail } from '../../domain/signatories/signatory.ts';
import { signatureEvent } from '../db/schema/index.ts';

let house: TestApp;
let organiser: Caller;
beforeAll(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

const note = 'Not before our assembly';
const add = (name: string, reservations: { demandKey: string; note: string }[]) =>
  organiser('POST', '/signatories', { json: aSignatory({ organization: { name }, reservations }) });

const eventsOf = (id: string) =>
  house.db.select().from(signatureEvent).where(eq(signatureEvent.signatureId, id)).orderBy(signatureEvent.id);

async function edit({ id, version, ...found }: SignatoryDetail, change: object): Promise<SignatoryDetail> {
  const { name, type, aliases, country, display, note: kept } = found;
  const organization = { name, type, aliases, country, acronym: '', website: '' };
  const json = { organization, representative: {}, display, note: kept, ...change };
  const answer = await organiser('PUT', `/signatories/${id}`, { json, headers: { 'if-match': `"${version}"` } });
  expect(answer.status).toBe(200);
  return answer.json();
}

it('signs with reservations on single demands, in the same event', async () => {
  const found = await (await add('Red con reservas', [{ demandKey: 'demilitarization', note }])).json();
  expect(found).toMatchObject({
    reserves: ['demilitarization'],
    reservations: [{ demandKey: 'demilitarization', note }],
  });
  expect(await eventsOf(found.id)).toMatchObject([{ type: 'signed', toReserves: ['demilitarization'] }]);
});

it('refuses a reservation on a demand that the signed version does not have', async () => {
  const answer = await add('Red que se equivoca', [{ demandKey: 'nothing-like-it', note: '' }]);
  expect([answer.status, (await answer.json()).errors]).toEqual([
    422,
    [{ path: 'reservations.0.demandKey', code: 'field.notOneOf' }],
  ]);
});

it('changes reservations by an event of their own, and leaves them where an edit says nothing of them', async () => {
  const first: SignatoryDetail = await (await add('Red que cambia', [{ demandKey: 'demilitarization', note }])).json();
  const moved = await edit(first, {
    note: 'Checked',
    reservations: [{ demandKey: 'decriminalization', note: '' }],
  });
  expect(moved.reservations).toEqual([{ demandKey: 'decriminalization', note: '' }]);
  const kept = await edit(moved, { note: 'Checked again' });
  expect(kept.reserves).toEqual(['decriminalization']);
  await edit(kept, { reservations: [] });
  const [before, after] = [['demilitarization'], ['decriminalization']];
  expect(await eventsOf(first.id)).toMatchObject([
    { type: 'signed', toReserves: before },
    { type: 'edited', note: 'note', fromReserves: before, toReserves: before },
    { type: 'reserved', fromReserves: before, toReserves: after },
    { type: 'edited', fromReserves: after, toReserves: after },
    { type: 'reserved', fromReserves: after, toReserves: [] },
  ]);
});

it('lists and filters by the demands that are not endorsed, and exports them', async () => {
  await add('Red de la exportación', [{ demandKey: 'gender-accountability', note }]);
  const list = await (await organiser('GET', '/signatories?reserves=gender-accountability')).json();
  expect(list).toMatchObject({ items: [{ name: 'Red de la exportación', consent: 'current' }] });
  const file = await (
    await organiser('GET', '/signatories/export.csv?reserves=gender-accountability&locale=es')
  ).text();
  expect(file).toContain('Consentimiento');
  expect(file).toMatch(/Red de la exportación.*,es,1,vigente,,3 · /);
});
