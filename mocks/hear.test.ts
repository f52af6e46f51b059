import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventStream } from '../tests/support/event-stream.ts';
import { createDemoApp, type DemoApp } from './create-demo-app.ts';
import { furnishDemo } from './furnish-demo.ts';
import { type MemoryDatabase, migrate, openDatabase } from './open-database.ts';

const ORIGIN = 'http://demo.example';

let database: MemoryDatabase;
let demo: DemoApp;
beforeAll(async () => {
  database = await openDatabase();
  await migrate(database);
  demo = createDemoApp({ ...database, publicUrl: ORIGIN });
  await furnishDemo(demo);
});
afterAll(() => database.pglite.close());

test('the database in the page tells of changes too, on a stream that stays open', async () => {
  const campaign = `${ORIGIN}/api/v1/campaigns/mispa-iv`;
  const stream = eventStream(await demo.handle(new Request(`${campaign}/live`)));
  const body = JSON.stringify({ place: 'wording/closing/en', tab: 'the-only-tab' });
  const headers = { 'content-type': 'application/json' };
  const answer = await demo.handle(new Request(`${campaign}/presence`, { method: 'POST', headers, body }));
  expect(answer.status).toBe(200);
  expect(await stream.next()).toEqual({ event: 'presence', data: { place: 'wording/closing/en' } });
  await stream.close();
});
