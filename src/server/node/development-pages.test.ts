import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startServer } from '../../../tests/support/running-server.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cs-dev-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('while one works on it, the house serves page, source and API, and starts once', async () => {
  const house = await startServer({ dataDir: join(folder, 'data'), development: true });
  try {
    const page = await fetch(house.url, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('/@vite/client');
    expect((await fetch(`${house.url}/src/web/main.tsx`)).status).toBe(200);
    expect((await fetch(`${house.url}/api/health`)).status).toBe(200);
    expect(house.printed()).not.toMatch(/Restarting|deprecated|Failed/);
  } finally {
    expect(await house.stop()).toBe(0);
  }
});
