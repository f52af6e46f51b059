import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { databaseFolder } from './folders.ts';
import { type EmbeddedPostgres, openPostgres } from './open.ts';
import { servesFolder } from './postmaster.ts';

const quiet = { info: vi.fn(), error: vi.fn() };

let dataDir: string;
let opened: EmbeddedPostgres | undefined;
beforeEach(() => {
  quiet.info.mockClear();
  quiet.error.mockClear();
  dataDir = join(mkdtempSync(join(tmpdir(), 'countersign-')), 'data');
});
afterEach(async () => {
  await opened?.stop();
  opened = undefined;
  rmSync(join(dataDir, '..'), { recursive: true, force: true });
});

const open = async () => {
  opened = await openPostgres(dataDir, quiet);
  return opened;
};

async function ask(question: string, postgres: EmbeddedPostgres): Promise<unknown> {
  const client = new pg.Client(postgres.connectionString);
  client.on('error', () => {});
  await client.connect();
  try {
    const answer = await client.query({ text: question, rowMode: 'array' });
    return answer.rows[0]?.[0];
  } finally {
    await client.end();
  }
}

test('the database is version 18, syncs to disk, listens on no network and keeps what was written', async () => {
  const first = await open();
  expect(await ask('SHOW server_version', first)).toMatch(/^18\./);
  expect(await ask('SHOW fsync', first)).toBe('on');
  expect(await ask('SHOW listen_addresses', first)).toBe('');
  await ask("CREATE TABLE kept AS SELECT 'here' AS word", first);
  await first.stop();
  expect(await ask('SELECT word FROM kept', await open())).toBe('here');
});

test('a server left over from a killed Node is stopped, and nothing that was committed is lost', async () => {
  const owner = await openElsewhere();
  const orphan = Number(await firstLine(owner));
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  expect(servesFolder(orphan, databaseFolder(dataDir))).toBe(true);
  const postgres = await open();
  expect(servesFolder(orphan, databaseFolder(dataDir))).toBe(false);
  expect(await ask('SELECT count(*)::int FROM kept', postgres)).toBe(1);
});

test('a server that is killed while in use comes back by itself', async () => {
  const postgres = await open();
  await ask('CREATE TABLE kept AS SELECT 1', postgres);
  process.kill(postgres.pid() ?? 0, 'SIGKILL');
  await vi.waitFor(async () => expect(await ask('SELECT count(*)::int FROM kept', postgres)).toBe(1), {
    timeout: 20_000,
    interval: 100,
  });
  expect(quiet.error).toHaveBeenCalledWith(expect.stringContaining('started again'));
});

/** A Node of its own that opens the data, writes one row, prints the server's number and waits. */
async function openElsewhere(): Promise<ChildProcess> {
  const [postgres, client] = [new URL('./open.ts', import.meta.url).href, import.meta.resolve('pg')];
  const code = `
    import { openPostgres } from '${postgres}';
    import pg from '${client}';
    const opened = await openPostgres(${JSON.stringify(dataDir)}, { info() {}, error() {} });
    const client = new pg.Client(opened.connectionString);
    await client.connect();
    await client.query('CREATE TABLE kept AS SELECT 1');
    console.log(opened.pid());`;
  return spawn('node', ['--no-warnings', '--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The child has no output.');
  const [chunk] = await once(child.stdout, 'data');
  return String(chunk);
}
