import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { Role } from '../../../src/domain/access/roles.ts';
import { openMailServer, type TestMailServer } from '../../support/mail-server.ts';
import { type RunningServer, startServer } from '../../support/running-server.ts';

export const PASSWORD = 'a long enough phrase';
export const ADMINISTRATOR = { name: 'Alba Administra', email: 'alba@desk.example' };

/** What a browser says when the server refuses: expected wherever a journey provokes a refusal. */
const REFUSAL = /the server responded with a status of (401|404|409|412|422)/;

/** The preview of an e-mail may run nothing: not even what the journeys put into every document to watch it. */
const SANDBOXED = /^Blocked script execution in 'about:(?:blank|srcdoc)' because the document's frame is sandboxed/;

interface House {
  url: string;
  dataDir: string;
  firstAdministratorLink: string;
}

interface Fixtures {
  /** Opens a browser of somebody's own: signed in as the administrator, or not at all. */
  visit: (who?: 'administrator' | 'stranger', options?: VisitOptions) => Promise<Page>;
}

interface VisitOptions {
  dark?: boolean;
  width?: number;
  height?: number;
}

interface WorkerFixtures {
  /** Journeys that must not share a house with others name another one: `test.use({ houseName: '…' })`. */
  houseName: string;
  /** Whether the house has a mail server to send by. */
  withMail: boolean;
  mail: TestMailServer;
  house: House;
  administrator: string;
}

/** A house on a data folder of its own, with a first administrator when a journey asks for one. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  houseName: ['shared', { option: true, scope: 'worker' }],
  withMail: [false, { option: true, scope: 'worker' }],
  mail: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture says what it needs by this pattern
    async ({}, use) => {
      const server = await openMailServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  house: [
    async ({ houseName, withMail, mail }, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), `countersign-${houseName}-`));
      const server: RunningServer = await startServer({
        dataDir,
        ...(withMail ? { env: { SMTP_URL: mail.url } } : {}),
      });
      await use({ url: server.url, dataDir, firstAdministratorLink: server.firstAdministratorLink ?? '' });
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 200_000 },
  ],
  administrator: [
    async ({ house }, use) => {
      const answer = await fetch(`${house.url}/api/v1/invitations/accept`, {
        method: 'POST',
        headers: { origin: house.url, 'content-type': 'application/json' },
        body: JSON.stringify({
          token: new URL(house.firstAdministratorLink).hash.slice(1),
          ...ADMINISTRATOR,
          password: PASSWORD,
        }),
      });
      if (answer.status !== 200) throw new Error(`No first administrator: ${answer.status} ${await answer.text()}`);
      await use(answer.headers.getSetCookie()[0]?.split(';')[0] ?? '');
    },
    { scope: 'worker' },
  ],
  visit: async ({ browser, house }, use, info) => {
    const contexts: BrowserContext[] = [];
    const faults: string[] = [];
    await use(async (who = 'stranger', options = {}) => {
      const context = await open(browser, house.url, options);
      contexts.push(context);
      if (who === 'administrator') {
        const page = await signedIn(context, house.url);
        return watch(page, faults);
      }
      return watch(await context.newPage(), faults);
    });
    for (const context of contexts) await context.close();
    if (info.status === info.expectedStatus) expect(faults, 'the browser’s console').toEqual([]);
  },
});

const open = (browser: Browser, baseURL: string, { dark = false, width = 1440, height = 900 }: VisitOptions) =>
  browser.newContext({
    baseURL,
    locale: 'en-US',
    timezoneId: 'America/Bogota',
    colorScheme: dark ? 'dark' : 'light',
    viewport: { width, height },
    acceptDownloads: true,
  });

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;
const sessions = new Map<string, Cookies>();

/**
 * With the session of a journey before, as long as it is good: a house lets a client sign in fifty times in a quarter of an
 * hour, and there are more journeys than that.
 */
async function signedIn(context: BrowserContext, url: string): Promise<Page> {
  await context.addCookies(sessions.get(url) ?? []);
  const still = await context.request.get('/api/v1/session');
  if (still.ok()) return context.newPage();
  await context.clearCookies();
  const answer = await context.request.post('/api/v1/session', {
    headers: { origin: url },
    data: { email: ADMINISTRATOR.email, password: PASSWORD },
  });
  expect(answer.status()).toBe(200);
  sessions.set(url, await context.cookies());
  return context.newPage();
}

/** Everything the browser complains about fails the journey: errors, broken policies, faults of the page. */
async function watch(page: Page, faults: string[]): Promise<Page> {
  // Not every breach of the content security policy is printed by the browser.
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (breach) => {
      console.error(`${breach.violatedDirective} was broken at ${breach.sourceFile}:${breach.lineNumber}`);
    });
  });
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' || REFUSAL.test(message.text()) || SANDBOXED.test(message.text())) return;
    faults.push(message.text());
  });
  return page;
}

/** A colleague's own browser, signed in by an invitation that was accepted. */
export async function colleague(
  page: Page,
  stranger: Page,
  url: string,
  who: { name: string; email: string; role: Role },
) {
  const link = await invite(page, url, who.email, who.role);
  const answer = await stranger.request.post('/api/v1/invitations/accept', {
    headers: { origin: url },
    data: { token: new URL(link).hash.slice(1), name: who.name, email: who.email, password: PASSWORD },
  });
  expect(answer.status()).toBe(200);
  return stranger;
}

/** An invitation's one-time link, made through the API. */
export async function invite(page: Page, url: string, email: string, role: Role): Promise<string> {
  const answer = await page.request.post('/api/v1/team/invitations', {
    headers: { origin: url },
    data: { email, role },
  });
  expect(answer.status()).toBe(201);
  return (await answer.json()).link;
}

export { expect };
