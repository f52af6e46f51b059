import { asc, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { countRows as counted, prepare, rosterOf, upload } from '../../../tests/support/imports.ts';
import { dyingAt, overTransactions } from '../../../tests/support/over-transactions.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { importRow, organization, signature } from '../db/schema/index.ts';
import { applyImport } from './apply-import.ts';
import { countRows } from './count-rows.ts';

/** Rows of a transaction here: a few, so that a small roster is many of them. */
const FEW = 3;

let house: TestApp;
let organiser: Caller;
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

const read = async (id: string) => (await organiser('GET', `/imports/${id}`)).json();
const write = (id: string, over: Partial<TestApp['ports']> = {}) => applyImport({ ...house.ports, ...over }, id, FEW);

async function started(rows: number, from = 0): Promise<string> {
  const { id } = await (await upload(organiser, rosterOf(rows, from))).json();
  await prepare(house, id);
  expect((await organiser('POST', `/imports/${id}/start`, { json: {} })).status).toBe(200);
  return id;
}

/** How many transactions were open at one time, at the most. */
function watched() {
  let open = 0;
  const most = { atOnce: 0 };
  const db = overTransactions(house.db, (begin) => {
    most.atOnce = Math.max(most.atOnce, ++open);
    return begin().finally(() => --open);
  });
  return { db, most };
}

/** What the batch says of itself is what its rows say, and every row signed once. */
async function soundAfter(id: string, rows: number) {
  const { applied, standing, counts, included } = await read(id);
  expect(await countRows(house.db, id)).toMatchObject({ applied, standing, counts, included });
  const signed = await house.db.select({ id: signature.id }).from(signature).where(eq(signature.batchId, id));
  expect(signed).toHaveLength(rows);
  expect(applied).toBe(rows);
}

describe('writing a batch', () => {
  it('writes two chunks at once where there are connections, and one at a time where there is one', async () => {
    const two = watched();
    const first = await started(20);
    await write(first, { db: two.db });
    expect(two.most.atOnce).toBe(2);
    await soundAfter(first, 20);

    const one = watched();
    const second = await started(20, 100);
    await write(second, { db: one.db, connections: 1 });
    expect(one.most.atOnce).toBe(1);
    await soundAfter(second, 20);
  });

  it('writes no row twice and loses none of the count where the second chunk stands and the first does not', async () => {
    const id = await started(20);
    await house.db.execute(sql`
      CREATE FUNCTION killed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'killed'; END $$`);
    await house.db.execute(sql`
      CREATE TRIGGER killed BEFORE UPDATE ON import_batch FOR EACH ROW WHEN (new.progress > ${sql.raw(String(FEW))})
      EXECUTE FUNCTION killed()`);
    await expect(write(id)).rejects.toThrow();
    const rows = await house.db
      .select()
      .from(importRow)
      .where(eq(importRow.batchId, id))
      .orderBy(asc(importRow.number));
    const written = rows.flatMap(({ number, appliedAt }) => (appliedAt ? number : []));
    expect(written).toEqual([1, 2, 3, 7, 8, 9]);
    expect(await read(id)).toMatchObject({ state: 'running', applied: 3 });

    await house.db.execute(sql`DROP TRIGGER killed ON import_batch`);
    await write(id);
    expect(await read(id)).toMatchObject({ state: 'done' });
    await soundAfter(id, 20);
  });

  it('counts what stands when it is cancelled after such a kill', async () => {
    const id = await started(20);
    // One chunk, then two at once.
    await expect(write(id, { db: dyingAt(house.db, 4) })).rejects.toThrow('killed');
    await house.db.execute(sql`
      UPDATE import_batch SET settings = jsonb_set(settings, '{figures,applied}', '3') WHERE id = ${id}`);
    expect((await organiser('POST', `/imports/${id}/cancel`)).status).toBe(200);
    await soundAfter(id, 9);
  });

  it('writes what has to wait for the first chunk after it, and not beside it', async () => {
    const id = await started(12);
    const [entry] = await house.db
      .insert(organization)
      .values({ name: 'Prueba', country: 'AR', type: 'women', matchKeys: [], createdAt: house.ports.now() })
      .returning({ id: organization.id });
    // Both are to sign for the same entry: the later one waits to see whether the earlier one has.
    await house.db
      .update(importRow)
      .set({ matchOrganizationId: entry?.id ?? '' })
      .where(sql`${importRow.batchId} = ${id} AND ${importRow.number} IN (5, 8)`);
    const before = await counted(house);
    await write(id);
    expect(await read(id)).toMatchObject({ state: 'done', applied: 11, counts: { new: 11, duplicate: 1 } });
    await soundAfter(id, 11);
    expect((await counted(house))?.organizations).toBe((before?.organizations ?? 0) + 10);
  });

  it('counts what another connection wrote though nobody heard that it had', async () => {
    const id = await started(15);
    let begun = 0;
    // The last of them: one chunk, two at once, and two at once.
    const lost = overTransactions(house.db, async (begin) => {
      const isLast = ++begun === 5;
      const answer = await begin();
      if (isLast) throw new Error('The connection was lost');
      return answer;
    });
    await write(id, { db: lost });
    expect(await read(id)).toMatchObject({ state: 'done' });
    await soundAfter(id, 15);
  });

  it('does not wait for a connection that is not to be had', async () => {
    const id = await started(20);
    let open = 0;
    const scarce = overTransactions(house.db, (begin) =>
      ++open > 1 ? new Promise(() => undefined) : begin().finally(() => (open = 0)),
    );
    await write(id, { db: scarce });
    await soundAfter(id, 20);
  });
});
