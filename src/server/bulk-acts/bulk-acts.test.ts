import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { TODAY } from '../../../tests/support/furnish.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { BulkAct, BulkDeed } from '../../domain/bulk-acts/bulk-act.ts';
import { rowsOf } from '../db/rows.ts';
import { mailSuppression } from '../db/schema/index.ts';
import { applyBulkAct, takeBackBulkAct } from './work-on-bulk-act.ts';

let house: TestApp;
let organiser: Caller;
let me: string;
beforeAll(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
  me = (await (await organiser('GET', '/api/v1/session')).json()).user.id;
  for (const [name, email] of [
    ['Prueba con correo', 'prueba@correo.example'],
    ['Prueba sin correo', ''],
  ] as const) {
    const json = aSignatory({ organization: { name, country: 'PY' }, representative: { name: 'Ana Prueba', email } });
    expect((await organiser('POST', '/signatories', { json })).status).toBe(201);
  }
});

const inParaguay = { filter: { country: ['PY'] } };
const forecast = (deed: BulkDeed, selection: object = inParaguay) =>
  organiser('POST', '/bulk-acts/forecast', { json: { deed, selection } });
const start = async (deed: BulkDeed, selection: object = inParaguay): Promise<BulkAct> => {
  const answer = await organiser('POST', '/bulk-acts', { json: { deed, selection } });
  expect(answer.status).toBe(201);
  return answer.json();
};
const read = async ({ id }: BulkAct): Promise<BulkAct> => (await organiser('GET', `/bulk-acts/${id}`)).json();
const done = async (deed: BulkDeed, selection?: object): Promise<BulkAct> => {
  const act = await start(deed, selection);
  await applyBulkAct(house.ports, act.id);
  return read(act);
};
const takeBack = async (act: BulkAct): Promise<BulkAct> => {
  expect((await organiser('POST', `/bulk-acts/${act.id}/undo`)).status).toBe(200);
  await takeBackBulkAct(house.ports, act.id);
  return read(act);
};

/** The tables that acts touch and the counts, without times and versions. */
async function dump(): Promise<unknown> {
  const all = async (query: ReturnType<typeof sql>) => rowsOf(await house.db.execute(query));
  return {
    organizations: await all(sql`SELECT to_jsonb(o) - 'version' AS row FROM organization o ORDER BY id`),
    signatures: await all(sql`SELECT to_jsonb(s) - 'version' AS row FROM signature s ORDER BY id`),
    counts: await all(sql`
      SELECT country, type, state, version, declined, reserves, channel, day, sum(n)::int AS n FROM (
        SELECT country, type, state, version, declined, reserves, channel, day, delta AS n FROM signature_tail
      ) c GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum(n) <> 0 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8`),
  };
}

describe('an act on many', () => {
  it('says before what it would do, and does nothing', async () => {
    const was = await dump();
    expect(await (await forecast({ kind: 'askBack', question: '¿Quién firma?' })).json()).toEqual({
      total: 2,
      changes: 1,
      skipped: [{ reason: 'noAddress', count: 1 }],
    });
    expect(await dump()).toEqual(was);
  });

  it('tells who wants no more mails from who has no address', async () => {
    await house.db
      .insert(mailSuppression)
      .values({ email: 'PRUEBA@correo.example', reason: 'unsubscribed', since: TODAY });
    const { changes, skipped } = await (await forecast({ kind: 'askBack', question: '¿Quién firma?' })).json();
    await house.db.update(mailSuppression).set({ reason: 'bounced' });
    const bounced = await (await forecast({ kind: 'askBack', question: '¿Quién firma?' })).json();
    await house.db.delete(mailSuppression);
    expect(bounced).toMatchObject({ changes: 0, skipped: [{ reason: 'noAddress', count: 2 }] });
    expect(changes).toBe(0);
    expect(skipped).toHaveLength(2);
    expect(skipped).toEqual(
      expect.arrayContaining([
        { reason: 'noAddress', count: 1 },
        { reason: 'unsubscribed', count: 1 },
      ]),
    );
  });

  it('refuses an empty condition in words, and a selection of nobody', async () => {
    for (const filter of [{}, { q: '' }, { country: [] }]) {
      const answer = await forecast({ kind: 'tag', tag: 'todos' }, { filter });
      expect([answer.status, (await answer.json()).code]).toEqual([422, 'bulk.noCondition']);
    }
    const answer = await organiser('POST', '/bulk-acts', {
      json: { deed: { kind: 'tag', tag: 'nadie' }, selection: { filter: { country: ['AQ'] } } },
    });
    expect((await answer.json()).code).toBe('bulk.nothingSelected');
  });

  const deeds: BulkDeed[] = [
    { kind: 'tag', tag: 'por llamar' },
    { kind: 'untag', tag: 'ya está' },
    { kind: 'verify', ground: 'letter', note: 'Carta' },
    { kind: 'changeType', type: 'youth' },
    { kind: 'assign', to: null },
  ];
  it.each(deeds)('is done and taken back exactly: $kind', async (deed) => {
    await house.db.execute(sql`UPDATE organization SET tags = '{"primera","ya está","última"}' WHERE country = 'PY'`);
    await house.db.execute(sql`UPDATE signature SET assigned_to = ${me} WHERE country = 'PY'`);
    const was = await dump();
    const act = await done(deed);
    expect(act).toMatchObject({ state: 'done', total: 2, counts: { changed: 2 } });
    expect(await dump()).not.toEqual(was);
    expect(await (await forecast(deed)).json()).toMatchObject({
      changes: 0,
      skipped: [{ reason: 'alreadySo', count: 2 }],
    });
    expect(await takeBack(act)).toMatchObject({ state: 'undone', counts: { undone: 2, kept: 0 } });
    expect(await dump()).toEqual(was);
  });

  it('keeps and names what was edited since', async () => {
    const act = await done({ kind: 'tag', tag: 'visto' });
    await house.db.execute(sql`UPDATE organization SET tags = tags || 'otra'::text WHERE name = 'Prueba con correo'`);
    const taken = await takeBack(act);
    expect(taken).toMatchObject({ counts: { undone: 1, kept: 1 }, kept: [{ name: 'Prueba con correo' }] });
    expect((await organiser('POST', `/bulk-acts/${act.id}/undo`)).status).toBe(409);
  });

  it('acts on those that were meant when it started, and on no more once it is cancelled', async () => {
    const act = await start({ kind: 'tag', tag: 'fija' }, { filter: { country: ['PY', 'GY'] } });
    const json = aSignatory({ organization: { name: 'Prueba tardía', country: 'GY' } });
    await organiser('POST', '/signatories', { json });
    expect((await organiser('POST', `/bulk-acts/${act.id}/cancel`)).status).toBe(200);
    await applyBulkAct(house.ports, act.id);
    expect(await read(act)).toMatchObject({ state: 'cancelled', total: 2, counts: { waiting: 2, changed: 0 } });
  });

  it('asks back by mail, which is final', async () => {
    const act = await done({ kind: 'askBack', question: '¿Quién firma?' });
    expect(act.counts).toMatchObject({ changed: 1, skipped: 1 });
    const answer = await organiser('POST', `/bulk-acts/${act.id}/undo`);
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'bulk.final']);
  });
});
