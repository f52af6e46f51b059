import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { precompress } from './precompress.ts';
import { staticApp } from './static.ts';

const dist = mkdtempSync(join(tmpdir(), 'countersign-dist-'));
mkdirSync(join(dist, 'assets'));
mkdirSync(join(dist, '.vite'));
writeFileSync(join(dist, 'index.html'), '<meta property="csp-nonce" nonce="__NONCE__"><div id="root"></div>');
writeFileSync(join(dist, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
writeFileSync(join(dist, 'assets/app-1234.js'), `export const words = ${JSON.stringify('word '.repeat(500))};`);
writeFileSync(join(dist, '.vite/manifest.json'), '{}');
writeFileSync(join(dist, 'assets/app-1234.js.map'), '{}');
precompress(dist);
afterAll(() => rmSync(dist, { recursive: true }));

const app = staticApp(dist, { https: false });
const asPage = { headers: { accept: 'text/html,application/xhtml+xml' } };

test.each(['/', '/signatories?country=UY', '/demands/1/history'])(
  '%s is the page, with a nonce of its own',
  async (path) => {
    const answer = await app.request(path, asPage);
    const nonce = /nonce="([\w-]{22})"/.exec(await answer.text())?.[1];
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    const again = await app.request(path, asPage);
    expect(await again.text()).not.toContain(nonce);
  },
);

test('scripts may come from the house alone, never from within a page', async () => {
  const policy = (await app.request('/', asPage)).headers.get('content-security-policy') ?? '';
  expect(policy.split('; ')).toContain("script-src 'self'");
});

test('a hashed file is kept for ever, sent compressed and as what it is', async () => {
  const answer = await app.request('/assets/app-1234.js', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
});

test('a file without a hash in its name is asked for again after an hour', async () => {
  expect((await app.request('/favicon.svg')).headers.get('cache-control')).toBe('public, max-age=3600');
});

test.each([
  '/assets/gone-9.js',
  '/.vite/manifest.json',
  '/assets/app-1234.js.map',
  '/robots.txt',
  '/%2e%2e/package.json',
])('%s is not found, and is not the page either', async (path) => {
  const answer = await app.request(path);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('Not found');
});

test('a write outside the API is refused', async () => {
  expect((await app.request('/signatories', { method: 'POST' })).status).toBe(405);
});

test('browsers are held to HTTPS only where the house is reached over it', async () => {
  expect((await app.request('/', asPage)).headers.has('strict-transport-security')).toBe(false);
  const secure = await staticApp(dist, { https: true }).request('/', asPage);
  expect(secure.headers.get('strict-transport-security')).toContain('max-age=31536000');
});
