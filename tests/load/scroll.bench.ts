import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { connectNode } from '../../src/server/db/connect-node.ts';
import { runningPool } from '../../src/server/node/postgres/open.ts';
import { rollTally } from '../../src/server/tally/roll-tally.ts';
import { launchOptions } from '../support/launch-options.ts';
import { addSignatures } from '../support/million-signatures.ts';
import { startServer } from '../support/running-server.ts';
import type { Figure } from './figure.ts';

const SLUG = 'synthetic-scroll';
const PERSON = { name: 'Alba Administra', email: 'alba@desk.example', password: 'a long enough phrase' };
const ROWS = Number(process.env.BENCH_ROWS ?? 100_000);
/** Reading on to the last row is given up after so long; how many rows were read is told. */
const READING_MS = 240_000;
const SCROLLING_MS = 6_000;
/** What a finger that flicks a list moves it by in a frame. */
const STEP_PX = 60;
const TYPED = 'synthetic organisation 12';
const KEY_MS = 120;

/**
 * The list of signatories in Chromium, read on to its last row: how long a frame takes while one scrolls through it, and how
 * long a key in the search field takes to be seen. Without a graphics card the browser draws by the processor.
 */
export async function run(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-scroll-'));
  const server = await startServer({ dataDir });
  const browser = await chromium.launch(launchOptions());
  try {
    await fill(dataDir);
    const context = await browser.newContext({ baseURL: server.url, locale: 'en-US' });
    await signIn(context, server.url, server.firstAdministratorLink ?? '');
    const page = await context.newPage();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/c/${SLUG}/signatories`);
    await page.getByRole('table').waitFor();
    const read = await readOn(page);
    const frames = await scroll(page);
    const keys = await type(page);
    return [
      { name: 'scroll.rows', value: read, unit: 'rows' },
      { name: 'scroll.frame_p95_ms', value: p95(frames), unit: 'ms' },
      { name: 'scroll.frames_per_s', value: Math.round((frames.length / SCROLLING_MS) * 1000), unit: 'frames/s' },
      { name: 'scroll.key_p95_ms', value: p95(keys), unit: 'ms' },
    ];
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function fill(dataDir: string): Promise<void> {
  const { db, close } = connectNode(runningPool(dataDir));
  await addSignatures(db, SLUG, ROWS);
  await rollTally(db);
  await close();
}

async function signIn({ request }: BrowserContext, url: string, link: string): Promise<void> {
  const data = { token: new URL(link).hash.slice(1), ...PERSON };
  const answer = await request.post('/api/v1/invitations/accept', { headers: { origin: url }, data });
  if (!answer.ok()) throw new Error(`The invitation was answered ${answer.status()}`);
}

/** Goes to the end again and again, as somebody does who drags the scroll bar. @returns how many rows the list has then */
function readOn(page: Page): Promise<number> {
  return page.evaluate(
    async ([wanted, patience]) => {
      const rows = () => Math.round(document.documentElement.scrollHeight / 49);
      const until = performance.now() + patience;
      while (rows() < wanted && performance.now() < until) {
        scrollTo(0, document.documentElement.scrollHeight);
        await new Promise(requestAnimationFrame);
      }
      return Math.min(rows(), wanted);
    },
    [ROWS, READING_MS] as const,
  );
}

/** Upwards from the end, a step a frame. @returns what passed between two frames */
function scroll(page: Page): Promise<number[]> {
  return page.evaluate(
    async ([step, forMs]) => {
      const taken: number[] = [];
      let last = await new Promise<number>(requestAnimationFrame);
      for (const until = last + forMs; last < until; ) {
        scrollBy(0, -step);
        const now = await new Promise<number>(requestAnimationFrame);
        taken.push(now - last);
        last = now;
      }
      return taken;
    },
    [STEP_PX, SCROLLING_MS] as const,
  );
}

/** From a key to the frame after it. */
async function type(page: Page): Promise<number[]> {
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByRole('searchbox').first().focus();
  await page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(globalThis, { taken });
    addEventListener('keydown', ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => taken.push(performance.now() - timeStamp);
        port2.postMessage(undefined);
      }),
    );
  });
  await page.keyboard.type(TYPED, { delay: KEY_MS });
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => (globalThis as unknown as { taken: number[] }).taken);
}

function p95(taken: readonly number[]): number {
  const sorted = taken.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN) * 10) / 10;
}
