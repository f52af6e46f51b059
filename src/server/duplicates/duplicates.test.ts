import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { ALL_KEPT, anotherCampaign, aPair } from '../../../tests/support/a-pair.ts';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { TODAY } from '../../../tests/support/furnish.ts';
import {
  countsByEvents,
  countsByRows,
  daysWithFewerThanNone,
  dumpRegistry,
} from '../../../tests/support/registry-dump.ts';
import { takeBackIn } from '../../../tests/support/take-back.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { Choices } from '../../domain/duplicates/merged-fields.ts';
import { onlyRow } from '../db/rows.ts';
import { duplicatePair, organization, organizationMerge, registryScan, signature } from '../db/schema/index.ts';
import { addSignature } from '../signatories/add-signature.ts';
import { scanRegistry } from './scan-registry.ts';

let house: TestApp;
let organiser: Caller;
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

type Overrides = Parameters<typeof aSignatory>[0];

async function sign(overrides: Overrides = {}): Promise<{ id: string; organizationId: string; version: number }> {
  const answer = await organiser('POST', '/signatories', { json: aSignatory(overrides) });
  expect(answer.status).toBe(201);
  return answer.json();
}

const NORTE = 'Centro de Ejemplos Inventados del Norte';
const one = (overrides: Overrides = {}) =>
  sign({ ...overrides, organization: { name: NORTE, country: 'PE', ...overrides?.organization } });
const other = (overrides: Overrides = {}) =>
  sign({
    ...overrides,
    organization: { name: 'Otro Nombre Inventado', country: 'BO', type: 'health', ...overrides?.organization },
  });

async function merge(kept: string, merged: string, choices: Partial<Choices> = {}): Promise<string> {
  const pair = await aPair(house.db, kept, merged);
  const answer = await organiser('POST', `/duplicates/${pair}/merge`, {
    json: { keptId: kept, choices: { ...ALL_KEPT, ...choices } },
  });
  expect(answer.status).toBe(200);
  return (await answer.json()).mergeId;
}

const undo = (mergeId: string) => organiser('POST', `/duplicates/merges/${mergeId}/undo`);
const codeOf = async (answer: Response) => ({ status: answer.status, code: (await answer.json()).code });
const list = async () => (await organiser('GET', '/duplicates')).json();
const signatureRow = async (id: string) => onlyRow(await house.db.select().from(signature).where(eq(signature.id, id)));
const entryRow = async (id: string) =>
  onlyRow(await house.db.select().from(organization).where(eq(organization.id, id)));

async function expectExactCounts() {
  expect(await countsByEvents(house.db)).toEqual(await countsByRows(house.db));
  expect(await daysWithFewerThanNone(house.db)).toEqual([]);
}

describe('at entry', () => {
  it('what resembles an entry of the registry waits in the queue, once', async () => {
    const [a, b] = [
      await one(),
      await one({ organization: { name: 'Centro de Ejempols Inventados del Norte, A.C.' } }),
    ];
    const { items, total } = await list();
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ verdict: 'same', reasons: expect.arrayContaining(['name.typo']) });
    expect(new Set([items[0].a.id, items[0].b.id])).toEqual(new Set([a.organizationId, b.organizationId]));
  });

  it('leaves out what somebody is taking out of the registry meanwhile', async () => {
    const { id } = await one();
    const [isTaken, isSigned] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const taking = house.db.transaction(async (tx) => {
      await takeBackIn(tx, id, TODAY);
      isTaken.resolve();
      await isSigned.promise;
    });
    await isTaken.promise;
    await one();
    isSigned.resolve();
    await taking;
    expect((await list()).total).toBe(0);
  });

  it('sister organisations of two countries do not', async () => {
    await one();
    await one({ organization: { country: 'CL' } });
    expect((await list()).total).toBe(0);
  });

  it('what was said to be distinct never comes again, whatever looks for it', async () => {
    await one();
    const { id, version } = await one({ organization: { name: 'ONG Centro de Ejemplos Inventados del Norte' } });
    const [pair] = (await list()).items;
    expect((await organiser('POST', `/duplicates/${pair.id}/dismiss`)).status).toBe(200);
    const {
      organization: fields,
      representative,
      display,
      note,
    } = aSignatory({
      organization: { name: NORTE, country: 'PE' },
    });
    await organiser('PUT', `/signatories/${id}`, {
      json: { organization: fields, representative, display, note },
      headers: { 'if-match': `"${version}"` },
    });
    await scan();
    expect((await list()).total).toBe(0);
    expect((await organiser('POST', `/duplicates/${pair.id}/reopen`)).status).toBe(200);
    expect((await list()).total).toBe(1);
  });
});

async function scan(): Promise<void> {
  expect((await organiser('POST', '/duplicates/scan')).status).toBe(200);
  for (const { id } of await house.db.select().from(registryScan)) await scanRegistry(house.ports, id);
}

describe('looking through the registry', () => {
  it('fills the queue with what was there before anybody looked, and says how far it is', async () => {
    await one();
    await one({ organization: { name: `ONG ${NORTE}` } });
    await house.db.delete(duplicatePair);
    expect((await (await organiser('POST', '/duplicates/scan')).json()).scan).toMatchObject({
      state: 'running',
      looked: 0,
    });
    await scan();
    const { total, scan: last } = await list();
    expect(total).toBe(1);
    expect(last).toMatchObject({ state: 'done', found: 1 });
    expect(last.looked).toBe(last.total);
    expect(await house.db.select().from(registryScan)).toHaveLength(1);
  });

  it('goes on where it was, and stops when told to', async () => {
    await organiser('POST', '/duplicates/scan');
    const { id } = onlyRow(await house.db.select().from(registryScan));
    const all = (await house.db.select({ id: organization.id }).from(organization)).map((row) => row.id).sort();
    await house.db.update(registryScan).set({ cursor: all.at(-3) ?? null, looked: all.length - 2 });
    await scanRegistry(house.ports, id);
    expect((await list()).scan).toMatchObject({ state: 'done', looked: all.length });
    await organiser('POST', '/duplicates/scan');
    expect((await organiser('POST', '/duplicates/scan/cancel')).status).toBe(200);
    expect((await list()).scan).toMatchObject({ state: 'cancelled', looked: 0 });
    expect(await codeOf(await organiser('POST', '/duplicates/scan/cancel'))).toEqual({
      status: 409,
      code: 'duplicate.decided',
    });
  });
});

describe('a merge', () => {
  it('gives the kept entry what the other one had, and hides the other one', async () => {
    const a = await one({ organization: { acronym: 'CEIN' }, state: 'confirmed' });
    const b = await other({
      representative: { name: 'Persona Inventada', email: 'p@inventada.example' },
      signedOn: '2013-11-05',
    });
    const second = await anotherCampaign(house.db);
    const elsewhere = await house.db.transaction((tx) =>
      addSignature(tx, {
        campaignId: second,
        at: house.ports.now(),
        actor: null,
        organization: { id: b.organizationId },
        state: 'confirmed',
        display: 'public',
        signedOn: '2013-11-02',
        locale: 'es',
      }),
    );
    await merge(a.organizationId, b.organizationId, { type: 'merged' });
    expect(await entryRow(a.organizationId)).toMatchObject({
      name: NORTE,
      acronym: 'CEIN',
      country: 'PE',
      type: 'health',
      aliases: ['Otro Nombre Inventado'],
    });
    expect((await entryRow(b.organizationId)).mergedIntoId).toBe(a.organizationId);
    expect(await signatureRow(elsewhere.signatureId)).toMatchObject({
      organizationId: a.organizationId,
      country: 'PE',
      state: 'confirmed',
    });
    expect(await signatureRow(b.id)).toMatchObject({
      organizationId: b.organizationId,
      state: 'merged',
      mergedIntoId: a.id,
    });
    const { items } = await (
      await organiser('GET', '/signatories/similar?name=Otro%20Nombre%20Inventado&country=PE')
    ).json();
    expect(items).toMatchObject([
      { organizationId: a.organizationId, reasons: expect.arrayContaining(['name.alias']) },
    ]);
    await expectExactCounts();
  });

  it('keeps the signature that came further, though it was the other entry’s, and the narrower naming', async () => {
    const a = await one({ state: 'pending', display: 'counted-only' });
    const b = await other({ state: 'confirmed', display: 'public' });
    await merge(a.organizationId, b.organizationId);
    expect(await signatureRow(b.id)).toMatchObject({
      organizationId: a.organizationId,
      state: 'confirmed',
      display: 'counted-only',
    });
    expect(await signatureRow(a.id)).toMatchObject({
      organizationId: b.organizationId,
      state: 'merged',
      mergedIntoId: b.id,
    });
    expect(await house.db.select().from(organization).where(eq(organization.name, '-'))).toEqual([]);
    const { events } = await (await organiser('GET', `/signatories/${a.id}`)).json();
    expect(events.at(-1)).toMatchObject({ type: 'merged', fromState: 'pending', toState: 'merged' });
    await expectExactCounts();
  });

  it('counts from the day of signing on where that is still to come', async () => {
    const a = await one({ signedOn: '2099-01-01' });
    const b = await other({ signedOn: '2099-02-01' });
    const id = await merge(a.organizationId, b.organizationId, { country: 'merged' });
    await expectExactCounts();
    await undo(id);
    await expectExactCounts();
  });

  it('lets whoever signs for the merged entry sign for the kept one', async () => {
    const [a, b] = [await one(), await other()];
    await merge(a.organizationId, b.organizationId);
    const second = await anotherCampaign(house.db);
    const added = await house.db.transaction((tx) =>
      addSignature(tx, {
        campaignId: second,
        at: house.ports.now(),
        actor: null,
        organization: { id: b.organizationId },
        state: 'confirmed',
        display: 'public',
        signedOn: '2013-11-02',
        locale: 'es',
      }),
    );
    expect(added.organizationId).toBe(a.organizationId);
  });

  it('passes on what was said of the merged entry and others', async () => {
    const [a, b, c] = [await one(), await other(), await sign({ organization: { name: 'Tercero Inventado' } })];
    const pair = await aPair(house.db, b.organizationId, c.organizationId);
    await organiser('POST', `/duplicates/${pair}/dismiss`);
    const id = await merge(a.organizationId, b.organizationId);
    const pairs = async () => (await house.db.select().from(duplicatePair)).map(({ state }) => state).sort();
    expect(await pairs()).toEqual(['distinct', 'distinct', 'merged']);
    await undo(id);
    expect(await pairs()).toEqual(['distinct', 'open']);
  });

  it('is refused when somebody was faster, with the pair or with one of its entries', async () => {
    const [a, b, c] = [await one(), await other(), await sign({ organization: { name: 'Tercero Inventado' } })];
    const pairs = [
      await aPair(house.db, a.organizationId, b.organizationId),
      await aPair(house.db, b.organizationId, c.organizationId),
    ];
    const answers = await Promise.all(
      [pairs[0], pairs[0], pairs[1]].map((pair) =>
        organiser('POST', `/duplicates/${pair}/merge`, {
          json: { keptId: pair === pairs[0] ? a.organizationId : c.organizationId, choices: ALL_KEPT },
        }),
      ),
    );
    const said = await Promise.all(answers.map(async (answer) => (await answer.json()).code ?? 'merged'));
    expect(said.toSorted()).toEqual(['duplicate.decided', 'duplicate.decided', 'merged']);
    expect(await house.db.select().from(organizationMerge)).toHaveLength(1);
    await expectExactCounts();
  });
});

describe('undoing a merge', () => {
  it.each<[string, Overrides, Overrides, Partial<Choices>]>([
    ['whose entries signed one campaign', {}, {}, {}],
    [
      'whose signatures changed places',
      { state: 'pending', display: 'letters-only' },
      { state: 'confirmed' },
      { country: 'merged', type: 'merged' },
    ],
    [
      'whose other entry had reservations, persons and a website',
      { signedOn: '2013-10-01' },
      {
        organization: { website: 'https://inventada.example' },
        representative: { name: 'Persona Inventada', email: 'p@inventada.example' },
        reservations: [{ demandKey: 'demilitarization', note: '' }],
      },
      { name: 'merged', website: 'kept' },
    ],
  ])('restores everything exactly: one %s', async (_, ofKept, ofMerged, choices) => {
    const [a, b] = [await one(ofKept), await other(ofMerged)];
    const child = await sign({ organization: { name: 'Capítulo Inventado' } });
    await house.db
      .update(organization)
      .set({ parentId: b.organizationId })
      .where(eq(organization.id, child.organizationId));
    const before = await dumpRegistry(house.db);
    const id = await merge(a.organizationId, b.organizationId, choices);
    expect(await dumpRegistry(house.db)).not.toEqual(before);
    expect(await (await undo(id)).json()).toEqual({ edited: [] });
    expect(await dumpRegistry(house.db)).toEqual(before);
    await expectExactCounts();
    expect((await list()).items).toHaveLength(1);
  });

  it('leaves what was edited since, and names it', async () => {
    const [a, b] = [await one(), await other()];
    const id = await merge(a.organizationId, b.organizationId);
    const { version } = await (await organiser('GET', `/signatories/${a.id}`)).json();
    const {
      organization: fields,
      representative,
      display,
      note,
    } = aSignatory({
      organization: { name: 'Nombre Nuevo Inventado', aliases: ['Otro Nombre Inventado'], country: 'PE' },
    });
    await organiser('PUT', `/signatories/${a.id}`, {
      json: { organization: fields, representative, display, note },
      headers: { 'if-match': `"${version}"` },
    });
    expect(await (await undo(id)).json()).toEqual({ edited: ['name'] });
    expect(await entryRow(a.organizationId)).toMatchObject({ name: 'Nombre Nuevo Inventado', aliases: [] });
    await expectExactCounts();
  });

  it('goes backwards along a chain, and twice is once', async () => {
    const [a, b, c] = [
      await one(),
      await other(),
      await sign({ organization: { name: 'Tercero Inventado', country: 'CL' } }),
    ];
    const before = await dumpRegistry(house.db);
    const first = await merge(b.organizationId, a.organizationId);
    const between = await dumpRegistry(house.db);
    const second = await merge(c.organizationId, b.organizationId);
    expect(await codeOf(await undo(first))).toEqual({ status: 409, code: 'merge.laterFirst' });
    const { items } = await (await organiser('GET', '/duplicates/merges')).json();
    expect(items.map(({ blocked }: { blocked: boolean }) => blocked)).toEqual([false, true]);
    expect((await undo(second)).status).toBe(200);
    expect(await dumpRegistry(house.db)).toEqual(between);
    expect((await undo(first)).status).toBe(200);
    expect(await dumpRegistry(house.db)).toEqual(before);
    expect(await codeOf(await undo(first))).toEqual({ status: 409, code: 'merge.undone' });
  });
});

describe('two entries side by side', () => {
  it('say what each signed, and which signature would stay', async () => {
    const [a, b] = [await one({ state: 'pending' }), await other({ state: 'confirmed' })];
    const pair = await aPair(house.db, a.organizationId, b.organizationId);
    const detail = await (await organiser('GET', `/duplicates/${pair}`)).json();
    const entries = new Map([detail.a, detail.b].map((entry) => [entry.id, entry]));
    expect(entries.get(a.organizationId).signatures).toMatchObject([{ state: 'pending', stays: false }]);
    expect(entries.get(b.organizationId).signatures).toMatchObject([{ state: 'confirmed', stays: true }]);
  });

  it('are not shown to who may only read', async () => {
    const viewer = await house.as('viewer');
    expect((await viewer('GET', '/duplicates')).status).toBe(403);
  });
});
