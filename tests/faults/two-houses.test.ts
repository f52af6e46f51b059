import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIfStale } from '../../src/server/node/build.ts';
import { ROOT } from '../../src/server/node/house.ts';
import { DATABASE_USER } from '../../src/server/node/postgres/initialise.ts';
import { runningPool } from '../../src/server/node/postgres/open.ts';
import { eventStream } from '../support/event-stream.ts';
import { PASSWORD } from '../support/furnish.ts';
import { type RunningServer, startServer } from '../support/running-server.ts';

/** Two server processes on one database: the second is a guest on the first one's. */
let folder: string;
let first: RunningServer;
let second: RunningServer;

beforeAll(async () => {
  await buildIfStale(ROOT);
  folder = await mkdtemp(join(tmpdir(), 'cs-two-'));
  const dataDir = join(folder, 'data');
  first = await startServer({ dataDir });
  const { host, database } = runningPool(dataDir);
  const DATABASE_URL = `postgres:///${database}?host=${encodeURIComponent(host)}&user=${DATABASE_USER}`;
  second = await startServer({ dataDir: join(folder, 'unused'), env: { DATABASE_URL } });
}, 200_000);

afterAll(async () => {
  await second?.kill9();
  await first?.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

const CAMPAIGN = '/api/v1/campaigns/mispa-iv';
const place = 'wording/closing/es';

/** A browser on one of the houses. */
const browser = (house: RunningServer, cookie = '') => ({
  get: (path: string) => fetch(house.url + path, { headers: { cookie } }),
  post: (path: string, body: unknown) =>
    fetch(house.url + path, {
      method: 'POST',
      headers: { cookie, origin: house.url, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
});

/** Accepts an invitation's link at a house; answers a browser that is signed in there. */
async function settle(house: RunningServer, link: string, name: string) {
  const token = new URL(link).hash.slice(1);
  const person = { token, name, email: `${name.toLowerCase()}@desk.example`, password: PASSWORD };
  const answer = await browser(house).post('/api/v1/invitations/accept', person);
  expect(answer.status).toBe(200);
  return browser(house, answer.headers.getSetCookie()[0]?.split(';')[0]);
}

test('two server processes show each other’s people within seconds, and end at once with streams open', async () => {
  // Each start that finds nobody makes the link anew.
  const ana = await settle(first, second.firstAdministratorLink ?? '', 'Ana');
  const invited = await ana.post('/api/v1/team/invitations', { email: 'rui@desk.example', role: 'translator' });
  const { link } = await invited.json();
  const rui = await settle(second, link, 'Rui');

  const anas = eventStream(await ana.get(`${CAMPAIGN}/live`));
  const ruis = eventStream(await rui.get(`${CAMPAIGN}/live`));
  const began = performance.now();
  await rui.post(`${CAMPAIGN}/presence`, { place, tab: 'the-tab-of-rui' });
  expect(await anas.next()).toEqual({ event: 'presence', data: { place } });
  expect(performance.now() - began).toBeLessThan(3_000);
  const { items } = await (await ana.get(`${CAMPAIGN}/presence?place=${place}`)).json();
  expect(items).toMatchObject([{ name: 'Rui', edits: true }]);

  for (const [house, stream] of [
    [second, ruis],
    [first, anas],
  ] as const) {
    const asked = performance.now();
    expect(await house.stop(), house.printed()).toBe(0);
    expect(performance.now() - asked).toBeLessThan(2_000);
    expect((await stream.rest()).every(({ event }) => event === 'presence')).toBe(true);
  }
});
