import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { LetterBody } from '../../src/domain/letters/letter-body.ts';
import { letterOf } from '../../src/domain/letters/templates/build.ts';
import { FOLLOW_UP } from '../../src/domain/letters/templates/follow-up.ts';
import { launchOptions } from '../support/launch-options.ts';
import { startServer } from '../support/running-server.ts';
import type { Figure } from './figure.ts';

const PERSON = { name: 'Alba Administra', email: 'alba@desk.example', password: 'a long enough phrase' };
const BASE = '/api/v1/campaigns/mispa-iv';
const WARM_UP = 15;
const KEYS = 120;
const STEPS = 60;
const LETTERS = ['a', 'e', 'o', 's', 'n'];
/** Between two keys of somebody who types fast, */
const KEY_MS = 90;
/** and between two offices of somebody who looks at each. */
const LOOK_MS = 600;
const DONE_MS = 3000;

/**
 * In Chromium, on the built app, with a letter of two pages: from a keystroke to the painted preview, as e-mail and as pages,
 * and from an arrow key to the next office (`switch`: as pages, which is the slower form). Frames come as fast as they can be drawn, so that what is measured is the work, and not
 * the wait for the screen.
 */
export async function run(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-preview-'));
  const server = await startServer({ dataDir });
  const options = launchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), '--disable-gpu-vsync', '--disable-frame-rate-limit'],
  });
  try {
    const context = await browser.newContext({
      baseURL: server.url,
      locale: 'en-US',
      viewport: { width: 1440, height: 900 },
    });
    const path = `/c/mispa-iv/letters/${await aLetter(context, server.url, server.firstAdministratorLink ?? '')}`;
    const page = await context.newPage();
    await watch(page);
    return [
      await p95Of('preview.email_p95_ms', () => typed(page, `${path}?form=email`, 'mail')),
      await p95Of('preview.pages_p95_ms', () => typed(page, path, 'pages')),
      await p95Of('preview.switch_mail_p95_ms', () => switched(page, `${path}?form=email`, 'mail')),
      await p95Of('preview.switch_p95_ms', () => switched(page, path, 'pages')),
    ];
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const text = FOLLOW_UP.es.body.content;
/** Two pages, and the signatories on a third. */
const TWO_PAGES: LetterBody = {
  type: 'doc',
  content: [...text, ...letterOf('', ['{demands.full}']).body.content, ...text],
};

async function aLetter({ request }: BrowserContext, url: string, link: string): Promise<string> {
  const headers = { origin: url };
  const token = new URL(link).hash.slice(1);
  await request.post('/api/v1/invitations/accept', { headers, data: { token, ...PERSON } });
  const { followable } = await (await request.get(`${BASE}/letters`)).json();
  const data = { title: 'Measured', parentLetterId: followable[0].id, locales: ['es'] };
  const { id } = await (await request.post(`${BASE}/letters`, { headers, data })).json();
  const saved = await request.put(`${BASE}/letters/${id}/variants/es`, {
    headers: { ...headers, 'if-match': '"1"' },
    data: { subject: 'Asunto', body: TWO_PAGES },
  });
  if (!saved.ok()) throw new Error(`The text was answered ${saved.status()}`);
  return id;
}

type Shown = 'mail' | 'pages';

declare global {
  /** From the last key to the first paint of the preview after it; `undefined` until then. */
  var followed: number | undefined;
  var watchPreview: (what: Shown) => void;
}

/** What runs in the page: it takes the time of a key, and of the paint in which the preview has changed. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window.top !== window) return;
    let key = 0;
    addEventListener(
      'keydown',
      (event) => {
        key = event.timeStamp;
        globalThis.followed = undefined;
      },
      true,
    );
    const painted = () =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          globalThis.followed ??= performance.now() - key;
        };
        port2.postMessage(undefined);
      });
    globalThis.watchPreview = (what) => {
      if (what === 'mail') {
        const mail = document.querySelector<HTMLIFrameElement>('iframe[sandbox]')?.contentDocument;
        if (!mail) throw new Error('no mail is shown');
        new MutationObserver(painted).observe(mail.documentElement, { childList: true, subtree: true });
        return;
      }
      const region = document.querySelector('section[aria-label="Preview"]');
      if (!region) throw new Error('no preview is shown');
      let last = region.querySelector('img')?.src;
      const seen = new MutationObserver(() => {
        const first = region.querySelector('img');
        if (!first || first.src === last) return;
        last = first.src;
        // One that is exchanged before it was decoded is followed by the next, which is seen here too.
        void first.decode().then(painted, painted);
      });
      seen.observe(region, { subtree: true, childList: true, attributes: true, attributeFilter: ['src'] });
    };
  });
}

async function open(page: Page, path: string, what: Shown): Promise<void> {
  await page.goto(path);
  await page.getByRole('textbox', { name: 'Text in Español' }).waitFor();
  await page
    .locator(what === 'mail' ? 'iframe[sandbox]' : 'section[aria-label="Preview"] img')
    .first()
    .waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate((shown) => globalThis.watchPreview(shown), what);
}

async function typed(page: Page, path: string, what: Shown): Promise<number[]> {
  await open(page, path, what);
  await page.getByText('nos dirigimos a usted').first().click();
  return keys(page, KEYS, async (round) => {
    // A space may vanish at the end of a line: then nothing is to be seen, and nothing to be measured.
    if (round % 7 === 6) await page.keyboard.press('Space');
    return LETTERS[round % LETTERS.length] ?? 'a';
  });
}

async function switched(page: Page, path: string, what: Shown): Promise<number[]> {
  await open(page, path, what);
  await page.getByRole('region', { name: 'The letter as the office will read it' }).focus();
  return keys(page, STEPS, async () => 'ArrowRight', LOOK_MS);
}

async function keys(
  page: Page,
  count: number,
  keyOf: (round: number) => Promise<string>,
  pace = KEY_MS,
): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < WARM_UP + count; round += 1) {
    const started = Date.now();
    const key = await keyOf(round);
    await page.keyboard.press(key);
    await page.waitForFunction(() => globalThis.followed !== undefined, undefined, { timeout: DONE_MS });
    const took = await page.evaluate(() => globalThis.followed ?? Number.NaN);
    if (round >= WARM_UP) taken.push(took);
    await page.waitForTimeout(Math.max(0, pace - (Date.now() - started)));
  }
  return taken;
}

async function p95Of(name: string, measured: () => Promise<number[]>): Promise<Figure> {
  const taken = (await measured()).toSorted((a, b) => a - b);
  const value = taken[Math.ceil(taken.length * 0.95) - 1] ?? Number.NaN;
  if (process.env.DEBUG_BENCH)
    console.error(
      name,
      taken
        .filter((_, at) => at % 10 === 0)
        .map((n) => n.toFixed(1))
        .join(' '),
      'max',
      taken.at(-1)?.toFixed(1),
    );
  return { name, value: Math.round(value * 10) / 10, unit: 'ms' };
}
