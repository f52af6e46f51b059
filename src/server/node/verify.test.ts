import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { sha256Hex } from '../../domain/sha256.ts';
import { createTypesetter } from './typesetter.ts';
import { verifyDatabase } from './verify-database.ts';
import { verifyFile } from './verify-file.ts';

const API = '/api/public/campaigns/mispa-iv/versions';

let house: TestApp;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cs-verify-'));
  house = await testApp({ typesetter: createTypesetter() });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function saved(path: string, name: string): Promise<string> {
  const file = join(folder, name);
  writeFileSync(file, Buffer.from(await (await house.app.request(`${API}/${path}`)).arrayBuffer()));
  return file;
}

async function verify(...args: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'verify.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const code = new Promise((resolve) => child.once('close', resolve));
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, said, complained };
}

/** The JSON export with one letter of one word changed. */
async function tampered(): Promise<string> {
  const file = await saved('1.json', 'tampered.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('violencia', 'violencja'));
  return file;
}

describe('the hash of a published version', () => {
  it('is the same computed from JSON, from PDF and in the database', async () => {
    const json = await verifyFile(await saved('1.json', 'one.json'));
    const pdf = await verifyFile(await saved('1/es/statement.pdf', 'one.pdf'));
    const bare = await verifyFile(await saved('1/pt/statement.pdf?signatories=none', 'bare.pdf'));
    const [database] = await verifyDatabase(house.db);
    expect([json, pdf, bare, database].map((one) => one?.matches)).toEqual([true, true, true, true]);
    expect(new Set([json, pdf, bare, database].flatMap((one) => [one?.stated, one?.recomputed])).size).toBe(1);
  });

  it('gives away one changed letter, and a key that somebody added', async () => {
    expect((await verifyFile(await tampered())).matches).toBe(false);
    const file = await saved('1.json', 'more.json');
    const exported = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...exported, content: { ...exported.content, note: 'x' } }));
    expect((await verifyFile(file)).matches).toBe(false);
  });

  it('gives away a letter that somebody changed in the database, past the lock', async () => {
    const other = await testApp();
    await other.db.execute(sql`ALTER TABLE statement_version DISABLE TRIGGER statement_version_frozen`);
    await other.db.execute(
      sql`UPDATE statement_version SET content = replace(content::text, 'violencia', 'violencja')::jsonb`,
    );
    expect((await verifyDatabase(other.db)).map(({ matches }) => matches)).toEqual([false]);
  });

  it('is that of the example in the document, which anyone can compute', () => {
    const document = readFileSync(join(import.meta.dirname, '../../../docs/statement-format.md'), 'utf8');
    const example = /```json\n(.+)\n```/.exec(document)?.[1] ?? '';
    expect(document).toContain(`Its hash is \`${sha256Hex(example)}\``);
    expect(JSON.stringify(JSON.parse(example))).toBe(example);
  });
});

describe('the command', () => {
  it('ends with 0 where all hashes match, and shows them', async () => {
    const found = await verify(await saved('1.json', 'a.json'), await saved('1/en/statement.pdf', 'a.pdf'));
    expect(found).toMatchObject({ code: 0, complained: '' });
    expect(found.said).toMatch(/^version 1 of mispa-iv\n {2}stated {6}([0-9a-f]{64})\n {2}recomputed {2}\1\n/);
    expect(found.said.match(/The hash matches\./g)).toHaveLength(2);
  });

  it('ends with 1 where one does not', async () => {
    const found = await verify(await tampered());
    expect(found).toMatchObject({ code: 1, said: expect.stringContaining('does NOT match') });
  });

  it.each([
    ['no file', () => [], 'Usage:'],
    ['a file that is not there', () => [join(folder, 'nothing.json')], 'cannot be read'],
    ['another file', () => [import.meta.filename], 'is not an exported version'],
    ['an option that nobody knows', () => ['--everything'], 'Usage:'],
  ])('ends with 2 for %s', async (_, args, sentence) => {
    expect(await verify(...args())).toMatchObject({ code: 2, said: '', complained: expect.stringContaining(sentence) });
  });
});
