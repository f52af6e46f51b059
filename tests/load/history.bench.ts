import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { build, type Rolldown } from 'vite';
import type { Db } from '../../src/server/db/connection.ts';
import { appOnPostgres } from '../support/app-on-postgres.ts';
import { launchOptions } from '../support/launch-options.ts';
import type { Figure } from './figure.ts';

const ROUNDS = 60;

/** How much longer a history of 1,000 versions takes to open than one of 10; how long the difference of two long texts. */
export async function run(): Promise<Figure[]> {
  return [
    { name: 'history.ratio_1000_to_10', value: await historyRatio(), unit: 'ratio' },
    { name: 'diff.words_2000_ms', value: await differenceInBrowser(), unit: 'ms' },
  ];
}

/** What the history page asks for: the demand, its first page of versions, and the two newest texts. */
async function historyRatio(): Promise<number> {
  const house = await appOnPostgres();
  try {
    await lengthen(house.db, 'decriminalization', 1000);
    await lengthen(house.db, 'demilitarization', 10);
    await house.db.execute(sql`ANALYZE wording_version`);
    const get = await house.as('translator');
    const open = async (key: string, newest: number): Promise<number> => {
      const versions = `/demands/${key}/wordings/es/versions`;
      const started = performance.now();
      await get(`/demands/${key}`);
      await Promise.all([get(versions), get(`${versions}/${newest}`), get(`${versions}/${newest - 1}`)]);
      return performance.now() - started;
    };
    const long: number[] = [];
    const short: number[] = [];
    // Side by side, so that whatever else the machine does falls on both alike; the first rounds warm up.
    for (let round = 0; round < ROUNDS; round++) {
      short.push(await open('demilitarization', 10));
      long.push(await open('decriminalization', 1000));
    }
    return Math.round((median(long.slice(10)) / median(short.slice(10))) * 100) / 100;
  } finally {
    await house.stop();
  }
}

/** Brings a wording to so many versions, of 1,500 words each; only the first is approved, which is the worst case. */
async function lengthen(db: Db, key: string, count: number): Promise<void> {
  await db.execute(sql`
    INSERT INTO wording_version (demand_id, locale, number, title, body, reason, author_name, sha256, created_at, basis_id)
    SELECT v.demand_id, v.locale, n, v.title, repeat(md5(n::text) || ' ', 1500), 'Longer', 'Bench', v.sha256, v.created_at, v.id
    FROM wording_version v JOIN demand d ON d.id = v.demand_id, generate_series(2, ${count}) AS n
    WHERE d.key = ${key} AND v.locale = 'es' AND v.number = 1`);
}

/** The app's own module in a real Chromium; the slowest of texts that differ little, much and entirely. */
async function differenceInBrowser(): Promise<number> {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundled('src/domain/demands/diff-words.ts') });
    const before = words(2000, 1);
    const pairs = [0.02, 0.1, 0.3, 1].map((share) => [text(before), text(edited(before, share))] as const);
    const times: number[] = [];
    for (const pair of pairs) {
      times.push(
        await page.evaluate(([one, other]) => {
          const { diffWords } = (
            globalThis as unknown as { measured: typeof import('../../src/domain/demands/diff-words.ts') }
          ).measured;
          const taken = Array.from({ length: 15 }, () => {
            const started = performance.now();
            diffWords(one, other, 'es');
            return performance.now() - started;
          });
          return taken.sort((a, b) => a - b)[7] ?? 0;
        }, pair),
      );
    }
    return Math.round(Math.max(...times) * 10) / 10;
  } finally {
    await browser.close();
  }
}

/** One script that leaves a module's exports in `measured`. */
async function bundled(path: string): Promise<string> {
  const entry = join(import.meta.dirname, '../..', path);
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'measured' } },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const [chunk] = output?.output ?? [];
  if (!chunk) throw new TypeError(`Nothing was built from ${path}.`);
  return chunk.code;
}

const COMMON = ['de', 'la', 'que', 'y', 'en', 'las', 'los', 'a', 'para', 'por'];

/** Words as Spanish has them: four of ten are one of a few small ones. */
function words(count: number, seed: number): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () =>
    random() < 0.4 ? (COMMON[Math.floor(random() * COMMON.length)] ?? '') : `palabra${Math.floor(random() * 600)}`,
  );
}

function edited(before: readonly string[], share: number): string[] {
  const random = randomFrom(2);
  const others = words(before.length, 3);
  return before.map((word, index) => (random() < share ? (others[index] ?? '') : word));
}

const text = (list: readonly string[]): string =>
  list.map((word, index) => (index % 20 === 19 ? `${word}.` : word)).join(' ');

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
