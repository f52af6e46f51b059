import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { rowsOf } from '../../src/server/db/rows.ts';
import { runJob } from '../../src/server/jobs/run-job.ts';
import { tallOf } from '../../src/server/tally/counted-sql.ts';
import { BY_CELL, BY_DAY } from '../../src/server/tally/tallies.ts';
import type { Caller, TestApp } from './test-app.ts';

const ROSTERS = new URL('../fixtures/rosters/', import.meta.url);
export const ROSTER_FILES = ['google-form-es.csv', 'forms-pt.tsv', 'airtable-en.csv'] as const;
export const readRoster = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(name, ROSTERS)));

export interface TruthLine {
  file: string;
  row: number;
  country: string;
  type: string;
  importable: boolean;
}

export const truth = (): TruthLine[] =>
  new TextDecoder()
    .decode(readRoster('truth.csv'))
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [file = '', row = '', , country = '', type = '', importable = ''] = line.split(',');
      return { file, row: Number(row), country, type, importable: importable === 'yes' };
    });

export const upload = (caller: Caller, bytes: BodyInit, name = 'roster.csv', type = 'text/csv') =>
  caller('POST', '/imports', {
    body: bytes,
    headers: { 'content-type': type, 'x-file-name': encodeURIComponent(name) },
  });

/** A roster of so many organisations whose names have nothing in common. */
export function rosterOf(count: number, from = 0): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const word = nameFor(index + from);
    return `${word},Argentina,Research,${word} Person,Director,contact@${word.toLowerCase()}.example,01/06/2013,Yes`;
  });
  return ['Organization,Country,Category,Contact,Title,Email,Signed on,Public?', ...lines].join('\n');
}

/** Two made-up words that differ from every other pair in most of their letters. */
function nameFor(index: number): string {
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu', 'va'];
  let seed = (index + 1) * 2_654_435_761;
  let word = '';
  for (let at = 0; at < 7; at++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    word += syllables[(seed >>> 16) % syllables.length];
  }
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

export async function everyRow(caller: Caller, id: string) {
  const items: Record<string, never>[] = [];
  for (let page = 1; ; page++) {
    const answer = await (await caller('GET', `/imports/${id}/rows?page=${page}`)).json();
    items.push(...answer.items);
    if (items.length >= answer.total) return items;
  }
}

/** What every screen counts: the sums of the events, cell by cell, cells of zero left out. */
export async function tally({ db }: Pick<TestApp, 'db'>) {
  return rowsOf(
    await db.execute(sql`
      SELECT day, state, country, type, sum(n)::int AS n FROM (
        SELECT day, to_state AS state, to_country AS country, to_type AS type, 1 AS n FROM signature_event
          WHERE to_state IS NOT NULL
        UNION ALL
        SELECT day, from_state, from_country, from_type, -1 FROM signature_event WHERE from_state IS NOT NULL
      ) AS moves GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0 ORDER BY 1, 2, 3, 4`),
  );
}

/** Every row of what an import writes to, but for moments; and what the tallies say, whether folded or not. */
export async function dump({ db }: Pick<TestApp, 'db'>) {
  const [found] = rowsOf<Record<string, unknown>>(
    await db.execute(sql`SELECT
      (SELECT jsonb_agg(to_jsonb(t) - '{created_at,erased_at}'::text[] ORDER BY id) FROM organization t) AS organizations,
      (SELECT jsonb_agg(to_jsonb(t) - '{created_at,erased_at}'::text[] ORDER BY id) FROM representative t) AS people,
      (SELECT jsonb_agg(to_jsonb(t) - '{created_at,renewed_at,asked_back_at}'::text[] ORDER BY id) FROM signature t) AS signatures,
      (SELECT jsonb_agg(to_jsonb(t) ORDER BY signature_id, demand_key) FROM reservation t) AS reservations,
      (SELECT jsonb_agg(to_jsonb(t) ORDER BY t) FROM (
        SELECT campaign_id, country, type, state, version, declined, reserves, channel, sum(n)::int AS n FROM (
          SELECT campaign_id, country, type, state, version, declined, reserves, channel, n FROM (${tallOf(BY_CELL)}) tall
          UNION ALL
          SELECT campaign_id, country, type, state, version, declined, reserves, channel, delta FROM signature_tail) c
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum(n) <> 0) t) AS cells,
      (SELECT jsonb_agg(to_jsonb(t) ORDER BY t) FROM (
        SELECT campaign_id, day, country, type, state, sum(n)::int AS n FROM (
          SELECT campaign_id, day, country, type, state, n FROM (${tallOf(BY_DAY)}) tall
          UNION ALL SELECT campaign_id, day, country, type, state, delta FROM signature_tail) c
        GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0) t) AS days`),
  );
  return found;
}

export async function countRows({ db }: Pick<TestApp, 'db'>) {
  const [counts] = rowsOf<Record<'signatures' | 'organizations' | 'people', number>>(
    await db.execute(sql`SELECT (SELECT count(*)::int FROM signature) AS signatures,
      (SELECT count(*)::int FROM organization) AS organizations, (SELECT count(*)::int FROM representative) AS people`),
  );
  return counts;
}

export const prepare = (house: TestApp, id: string) => runJob(house.ports, 'import.prepare', id);
export const apply = (house: TestApp, id: string) => runJob(house.ports, 'import.apply', id);
export const takeBack = (house: TestApp, id: string) => runJob(house.ports, 'import.undo', id);

/** The same house on another look at its database. */
export const over = (house: TestApp, db: TestApp['ports']['db']): TestApp => ({
  ...house,
  ports: { ...house.ports, db },
});
