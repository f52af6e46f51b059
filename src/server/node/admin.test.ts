import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseServer } from '../../../tests/faults/processes.ts';
import { startServer } from '../../../tests/support/running-server.ts';

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cs-admin-'));
  dataDir = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function admin(args: readonly string[], input = '') {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'admin.ts'), ...args], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', PUBLIC_URL: 'https://desk.example' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const code = new Promise((resolve) => child.once('close', resolve));
  child.stdin.end(input);
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, said, complained };
}

const signIn = (url: string, email: string, password: string) =>
  fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });

test('an operator opens accounts whether the house runs or not', { timeout: 120_000 }, async () => {
  const [email, first, second] = ['ana@desk.example', 'a long enough password', 'another long password'];
  const user = ['user', email, 'administrator', '--password-stdin'];
  expect(await admin(user, `${first}\n`)).toMatchObject({ code: 0, said: expect.stringContaining('has an account') });
  expect(databaseServer(dataDir)).toBeUndefined();

  const house = await startServer({ dataDir });
  try {
    expect(house.firstAdministratorLink).toBeUndefined();
    expect((await signIn(house.url, email, first)).status).toBe(200);
    expect(await admin(user, second)).toMatchObject({ code: 0, said: expect.stringContaining('has a new password') });
    expect((await signIn(house.url, email, first)).status).toBe(401);
    expect((await signIn(house.url, email, second)).status).toBe(200);
    const invited = await admin(['invite', 'rui@desk.example', 'viewer']);
    expect(invited).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^https:\/\/desk\.example\/invitation#\S+\n$/),
    });
  } finally {
    await house.stop();
  }
});

test('a wrong command ends with 2 and the help, a short password with 1, and neither makes anything', async () => {
  expect(await admin(['erase'])).toMatchObject({ code: 2, complained: expect.stringContaining('Usage:') });
  const short = await admin(['user', 'ana@desk.example', 'viewer', '--password-stdin'], 'short');
  expect(short).toMatchObject({ code: 1, complained: expect.stringMatching(/^The password wants .+\.\n$/) });
  expect(databaseServer(dataDir)).toBeUndefined();
});
