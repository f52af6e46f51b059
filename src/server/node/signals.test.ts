import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Signal } from '../../domain/live/signal.ts';
import { CHANNEL } from '../live/tell.ts';
import { type EmbeddedPostgres, openPostgres } from './postgres/open.ts';
import { openSignals, type Signals } from './signals.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const CAMPAIGN = '00000000-0000-7000-8000-000000000000';
const SIGNED: Signal = { kind: 'changed', campaignId: CAMPAIGN, topic: 'signature' };

let dataDir: string;
let postgres: EmbeddedPostgres;
let signals: Signals;
let heard: Signal[];
const end = vi.fn();

beforeEach(async () => {
  end.mockReset();
  heard = [];
  dataDir = join(mkdtempSync(join(tmpdir(), 'countersign-')), 'data');
  postgres = await openPostgres(dataDir, quiet);
  signals = openSignals(postgres.pool, quiet);
  await signals.listening;
  signals.live.subscribe((signal) => heard.push(signal), end);
});
afterEach(async () => {
  await signals.stop();
  await postgres.stop();
  rmSync(join(dataDir, '..'), { recursive: true, force: true });
});

async function tell(payload: string): Promise<void> {
  const client = new pg.Client(postgres.connectionString);
  await client.connect();
  await client.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]);
  await client.end();
}

test('a database that was killed is heard again, and everyone is told to look anew', async () => {
  process.kill(postgres.pid() ?? 0, 'SIGKILL');
  await vi.waitFor(() => expect(heard).toEqual([{ kind: 'resync' }]), { timeout: 20_000, interval: 20 });
  await tell(JSON.stringify(SIGNED));
  await vi.waitFor(() => expect(heard).toEqual([{ kind: 'resync' }, SIGNED]));
});

test('what is no signal is left out', async () => {
  for (const payload of ['', 'null', '{"kind":"changed"}', '{"kind":"new","topic":"x"}']) await tell(payload);
  await tell(JSON.stringify(SIGNED));
  await vi.waitFor(() => expect(heard).toEqual([SIGNED]));
});

test('stopping ends every stream, also one that comes too late, and may be asked for twice', async () => {
  await Promise.all([signals.stop(), signals.stop()]);
  expect(end).toHaveBeenCalledTimes(1);
  const late = vi.fn();
  signals.live.subscribe(() => undefined, late);
  expect(late).toHaveBeenCalledTimes(1);
});
