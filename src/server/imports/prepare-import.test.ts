import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { everyRow, over, prepare, rosterOf, upload } from '../../../tests/support/imports.ts';
import { dyingAt } from '../../../tests/support/over-transactions.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { rowsOf } from '../db/rows.ts';
import { importBatch, importUpload } from '../db/schema/index.ts';
import { countRows } from './count-rows.ts';
import { settingsOf } from './stored-batch.ts';

let house: TestApp;
let organiser: Caller;
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

/** More than is read while the sender waits. */
const MANY = 1300;

const read = async (id: string) => (await organiser('GET', `/imports/${id}`)).json();

async function uploaded(roster: BodyInit): Promise<string> {
  const answer = await upload(organiser, roster);
  expect(answer.status).toBe(201);
  return (await answer.json()).id;
}

const rowsAsPlanned = async (id: string) =>
  (await everyRow(organiser, id)).map(({ number, outcome, match }) => ({ number, outcome, match }));

describe('a large roster', () => {
  it('is read and compared in the background, and is then there to review', async () => {
    const id = await uploaded(rosterOf(MANY));
    expect(await read(id)).toMatchObject({ state: 'reading', total: 0 });
    await prepare(house, id);
    expect(await read(id)).toMatchObject({ state: 'reviewing', total: MANY, counts: { new: MANY }, included: MANY });
  });

  it.each([2, 3, 4, 5, 6])('goes on where it was killed (transaction %i)', async (transaction) => {
    const roster = `${rosterOf(MANY)}\n${rosterOf(2).split('\n').slice(1).join('\n')}`;
    const whole = await uploaded(roster);
    await prepare(house, whole);
    const id = await uploaded(roster);
    await expect(prepare(over(house, dyingAt(house.db, transaction)), id)).rejects.toThrow('killed');
    await prepare(house, id);
    expect(await rowsAsPlanned(id)).toEqual(await rowsAsPlanned(whole));
    expect(await read(id)).toMatchObject({ state: 'reviewing', counts: { new: MANY, duplicate: 2 } });
  });

  it('is prepared once, however many workers take it up', async () => {
    const id = await uploaded(rosterOf(MANY));
    await Promise.all([prepare(house, id), prepare(house, id), prepare(house, id)]);
    await prepare(house, id);
    expect(await read(id)).toMatchObject({ state: 'reviewing', total: MANY, counts: { new: MANY } });
  });

  it('finds a row that resembles one a thousand rows above', async () => {
    const id = await uploaded(`${rosterOf(MANY)}\n${rosterOf(1).split('\n')[1]?.toUpperCase()}`);
    await prepare(house, id);
    const { items } = await (await organiser('GET', `/imports/${id}/rows?outcome=duplicate`)).json();
    expect(items).toMatchObject([{ number: MANY + 1, match: { row: 1 } }]);
  });

  it('can be stopped while it is read, and read again', async () => {
    const id = await uploaded(rosterOf(MANY));
    expect((await organiser('POST', `/imports/${id}/cancel`)).status).toBe(200);
    await prepare(house, id);
    const { state, settings, version } = await read(id);
    expect(state).toBe('halted');
    const headers = { 'if-match': `"${version}"` };
    expect((await organiser('PUT', `/imports/${id}/settings`, { json: settings, headers })).status).toBe(200);
    await prepare(house, id);
    expect(await read(id)).toMatchObject({ state: 'reviewing', total: MANY });
  });

  it('keeps its figures as its rows have them', async () => {
    const id = await uploaded(`${rosterOf(MANY)}\n,Marte,,,,,,`);
    await prepare(house, id);
    await organiser('PATCH', `/imports/${id}/rows/3`, { json: { include: false } });
    const [batch] = await house.db.select().from(importBatch).where(eq(importBatch.id, id));
    expect(batch && settingsOf(batch).figures).toEqual(await countRows(house.db, id));
  });

  it('reads quotation marks as letters where one is never closed', async () => {
    const id = await uploaded(
      `${rosterOf(MANY)}\n"Casa Abierta,Chile,,,,a@a.example,,\n${rosterOf(5, MANY).split('\n').slice(1).join('\n')}`,
    );
    await prepare(house, id);
    expect(await read(id)).toMatchObject({ state: 'reviewing', total: MANY + 6 });
  });
});

it('too many rows are refused, and whoever opens the batch is told why', async () => {
  const id = await uploaded(`Name\n${'a\n'.repeat(200_001)}`);
  await prepare(house, id);
  expect(await read(id)).toMatchObject({
    state: 'halted',
    problem: { code: 'import.tooManyRows', params: { max: 200_000 } },
  });
});

it('another delimiter or line of headings has the file read anew', async () => {
  const id = await uploaded('Roster of 2013\nOrganization;Country;Email\nCasa, Norte y Sur;Chile;a@a.example');
  const { settings, version } = await read(id);
  const headers = { 'if-match': `"${version}"` };
  const json = { ...settings, reading: { delimiter: ',', headerRow: 0, encoding: 'iso-8859-1' } };
  const changed = await (await organiser('PUT', `/imports/${id}/settings`, { json, headers })).json();
  expect(changed).toMatchObject({ delimiter: ',', headerRow: 0, encoding: 'iso-8859-1', header: [''], total: 3 });
});

it('the file is kept until its import is started, and no longer', async () => {
  const id = await uploaded(rosterOf(3));
  const pieces = () => house.db.select().from(importUpload).where(eq(importUpload.batchId, id));
  expect(await pieces()).toHaveLength(1);
  await organiser('POST', `/imports/${id}/start`, { json: {} });
  expect(await pieces()).toHaveLength(0);
});

it('a file that breaks off while it is sent leaves nothing behind', async () => {
  const body = new ReadableStream({
    start: (sender) => sender.enqueue(new TextEncoder().encode('Organization,Country')),
    pull: (sender) => sender.error(new Error('the line went dead')),
  });
  const request = { headers: { 'content-type': 'text/csv' }, body };
  expect((await organiser('POST', '/imports', request)).status).toBe(500);
  const [{ batches } = { batches: -1 }] = rowsOf<{ batches: number }>(
    await house.db.execute(sql`SELECT count(*)::int AS batches FROM import_batch`),
  );
  expect(batches).toBe(0);
});
