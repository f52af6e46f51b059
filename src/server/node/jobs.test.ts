import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { consentMails, signUp } from '../../../tests/support/consent.ts';
import { rosterOf, upload } from '../../../tests/support/imports.ts';
import { aRoundPlan, publishVersion } from '../../../tests/support/statements.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { rowsOf } from '../db/rows.ts';
import type { Ports } from '../ports.ts';
import { type JobQueue, openJobs } from './jobs.ts';

const silent: Ports['log'] = { info: () => undefined, warn: () => undefined, error: () => undefined };

let house: TestApp;
let queue: JobQueue;
let organiser: Caller;
beforeEach(async () => {
  house = await testApp({ jobs: { enqueue: (tx, kind, key) => queue.jobs.enqueue(tx, kind, key) } });
  queue = await openJobs(house.pool, silent);
  organiser = await house.as('organiser');
});
afterEach(() => queue.stop());

async function started(rows: number): Promise<string> {
  const { id } = await (await upload(organiser, rosterOf(rows))).json();
  expect((await organiser('POST', `/imports/${id}/start`, { json: {} })).status).toBe(200);
  return id;
}

const until = (id: string, state: string) =>
  vi.waitFor(async () => expect(await (await organiser('GET', `/imports/${id}`)).json()).toMatchObject({ state }), {
    timeout: 20_000,
    interval: 100,
  });

async function waitingJobs(): Promise<number> {
  const [found] = rowsOf<{ jobs: number }>(
    await house.db.execute(sql`SELECT count(*)::int AS jobs FROM pgboss.job WHERE name = 'import.apply'`),
  );
  return found?.jobs ?? 0;
}

it('does the work of a job that was enqueued before or after working began', async () => {
  const before = await started(60);
  await queue.work(house.ports);
  await until(before, 'done');
  await organiser('POST', `/imports/${before}/undo`);
  await until(before, 'undone');
});

it('has a job exactly when its transaction was committed', async () => {
  await expect(
    house.db.transaction(async (tx) => {
      await queue.jobs.enqueue(tx, 'import.apply', 'x');
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  expect(await waitingJobs()).toBe(0);
  await house.db.transaction((tx) => queue.jobs.enqueue(tx, 'import.apply', 'x'));
  expect(await waitingJobs()).toBe(1);
});

it('takes up at the start what a crash left running', async () => {
  const id = await started(3);
  // The worker that had the job was killed: it stays marked as being worked on until it expires.
  await house.db.execute(sql`UPDATE pgboss.job SET state = 'active', started_on = now() WHERE name = 'import.apply'`);
  await queue.work(house.ports);
  await until(id, 'done');
});

it('takes up at the start a consent round for which not everybody was asked', async () => {
  await signUp(organiser, 2);
  await publishVersion(house.ports, 'material', { plan: aRoundPlan() });
  await queue.work(house.ports);
  await vi.waitFor(async () => expect(await consentMails(house)).toHaveLength(2), { timeout: 20_000, interval: 100 });
});

it('takes up at the start a list that was being written to a file', async () => {
  const answer = await organiser('POST', '/exports', { json: { format: 'csv', query: {} } });
  const { id, total } = await answer.json();
  await house.db.execute(sql`UPDATE pgboss.job SET state = 'active', started_on = now() WHERE name = 'export.write'`);
  await queue.work(house.ports);
  await vi.waitFor(
    async () =>
      expect(await (await organiser('GET', `/exports/${id}`)).json()).toMatchObject({ state: 'done', written: total }),
    { timeout: 20_000, interval: 100 },
  );
});

it('goes on after the database was away for a moment', async () => {
  const id = await started(3);
  let away = true;
  const db = new Proxy(house.db, {
    get: (real, name) => {
      if (name === 'transaction' && away) {
        away = false;
        return () => Promise.reject(new Error('terminating connection'));
      }
      return Reflect.get(real, name, real);
    },
  });
  await queue.work({ ...house.ports, db });
  await until(id, 'done');
  expect(away).toBe(false);
});
