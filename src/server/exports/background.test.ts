import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { EXPORT_KEPT_HOURS, type ExportFile } from '../../domain/exports/export-file.ts';
import type { Walk } from '../../domain/exports/ordered-export.ts';
import { SIGNATORY_SORTS } from '../../domain/signatories/signatory-list.ts';
import { campaign, exportFile, exportPart } from '../db/schema/index.ts';
import { dropExpiredExports } from './drop-expired.ts';
import { beginWalk, nextOfWalk } from './walk-list.ts';
import { writeExport } from './write-export.ts';

let house: TestApp;
let organiser: Caller;
let viewer: Caller;
beforeAll(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
  viewer = await house.as('viewer');
  for (const name of ['Prueba Á', 'prueba b', 'Prueba C'])
    await organiser('POST', '/signatories', {
      json: aSignatory({ organization: { name, country: 'UY' }, state: 'pending' }),
    });
});

async function ordered(json: object, caller = organiser): Promise<ExportFile> {
  const answer = await caller('POST', '/exports', { json });
  expect(answer.status).toBe(201);
  return answer.json();
}
const look = async (id: string): Promise<ExportFile> => (await organiser('GET', `/exports/${id}`)).json();
const download = (id: string, caller = organiser) => caller('GET', `/exports/${id}/file`);

describe('a list written in the background', () => {
  it.each(['csv', 'json'] as const)('is the same as one written at once, as %s', async (format) => {
    const { id, total } = await ordered({ format, query: { locale: 'es' } });
    expect(await look(id)).toMatchObject({ state: 'running', written: 0 });
    expect((await download(id)).status).toBe(404);
    await writeExport(house.ports, id);
    expect(await look(id)).toMatchObject({ state: 'done', written: total });
    const [behind, atOnce] = [await download(id), await organiser('GET', `/signatories/export.${format}?locale=es`)];
    expect(behind.headers.get('content-disposition')).toBe(atOnce.headers.get('content-disposition'));
    expect(await behind.text()).toBe(await atOnce.text());
  });

  it('is a workbook too', async () => {
    const { id } = await ordered({ format: 'xlsx', query: {} });
    await writeExport(house.ports, id);
    const bytes = new Uint8Array(await (await download(id)).arrayBuffer());
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it('goes on behind its last piece after an interruption, and writes nothing twice', async () => {
    const { id, total } = await ordered({ format: 'csv', query: { locale: 'en', sort: 'country' } });
    const countries = async () => (await house.db.select().from(exportPart).where(eq(exportPart.exportId, id))).length;
    let transactions = 0;
    // Dies in the middle of every third piece, after the piece and before it is committed.
    const dying = {
      ...house.ports,
      db: new Proxy(house.db, {
        get: (db, key) =>
          key !== 'transaction'
            ? Reflect.get(db, key)
            : (work: (tx: unknown) => Promise<unknown>) =>
                db.transaction(async (tx) => {
                  const result = await work(tx);
                  transactions += 1;
                  if (transactions % 3 === 0) throw new Error('killed');
                  return result;
                }),
      }),
    };
    let killed = 0;
    while ((await look(id)).state === 'running')
      await writeExport(dying, id).catch(() => {
        killed += 1;
      });
    expect(killed).toBeGreaterThan(2);
    expect(await countries()).toBeGreaterThan(2);
    const lines = (await (await download(id)).text()).trim().split('\r\n');
    expect(lines).toHaveLength(total + 1);
    expect(new Set(lines).size).toBe(total + 1);
  });

  it('stops when it is cancelled, and leaves nothing', async () => {
    const { id } = await ordered({ format: 'csv', query: {} });
    const [stored] = await house.db.select().from(exportFile).where(eq(exportFile.id, id));
    expect(stored?.ordered).toMatchObject({ mayReadContact: true });
    const cancelled = await (await organiser('POST', `/exports/${id}/cancel`)).json();
    expect(cancelled).toMatchObject({ state: 'cancelled' });
    await writeExport(house.ports, id);
    expect(await look(id)).toMatchObject({ state: 'cancelled' });
    expect(await house.db.select().from(exportPart).where(eq(exportPart.exportId, id))).toEqual([]);
  });

  it('is nobody else’s, not even to know of', async () => {
    const { id } = await ordered({ format: 'csv', query: {} });
    await writeExport(house.ports, id);
    const administrator = await house.as('administrator');
    for (const other of [viewer, administrator]) {
      expect((await other('GET', `/exports/${id}`)).status).toBe(404);
      expect((await download(id, other)).status).toBe(404);
      expect((await other('POST', `/exports/${id}/cancel`)).status).toBe(404);
      const { items }: { items: ExportFile[] } = await (await other('GET', '/exports')).json();
      expect(items.map((one) => one.id)).not.toContain(id);
    }
  });

  it('has no addresses where whoever ordered it may not read them', async () => {
    const { id } = await ordered({ format: 'csv', query: { locale: 'en' } }, viewer);
    await writeExport(house.ports, id);
    const text = await (await download(id, viewer)).text();
    expect(text).not.toContain('E-mail');
    expect(text.replaceAll('…@…', '')).not.toContain('@');
  });

  it('goes when its time is over', async () => {
    const { id } = await ordered({ format: 'csv', query: {} });
    await writeExport(house.ports, id);
    const before = house.ports.now();
    house.setNow(new Date(before.getTime() + EXPORT_KEPT_HOURS * 3_600_000 + 1));
    expect((await download(id)).status).toBe(404);
    await dropExpiredExports(house.ports);
    house.setNow(before);
    expect(await house.db.select().from(exportPart).where(eq(exportPart.exportId, id))).toEqual([]);
    expect((await download(id)).status).toBe(404);
  });
});

describe('a walk through a list', () => {
  it.each(SIGNATORY_SORTS.flatMap((sort) => (['asc', 'desc'] as const).map((dir) => [sort, dir] as const)))(
    'by %s, %s, meets everyone once in the order of the list, whatever the step',
    async (sort, dir) => {
      const [{ id: campaignId } = { id: '' }] = await house.db
        .select()
        .from(campaign)
        .where(eq(campaign.slug, 'mispa-iv'));
      const scope = { campaignId, mayReadContact: true, actorId: campaignId };
      const query = { q: '', sort, dir };
      const list = await (
        await organiser('GET', `/signatories?pageSize=200&sort=${sort}&dir=${dir}`, {
          headers: { 'accept-language': 'es' },
        })
      ).json();
      for (const step of [1, 3, 50]) {
        const met: string[] = [];
        for (let walk: Walk | null = beginWalk(query, 'es'); walk; ) {
          const next: Awaited<ReturnType<typeof nextOfWalk>> = await nextOfWalk(house.db, scope, query, walk, step);
          met.push(...next.ids);
          walk = next.walk;
        }
        expect(met).toEqual(list.items.map(({ id }: { id: string }) => id));
      }
    },
  );
});
