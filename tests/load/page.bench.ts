import { sql } from 'drizzle-orm';
import type { Pool } from 'pg';
import { signatoryListSchema } from '../../src/domain/signatories/signatory-list.ts';
import type { Db } from '../../src/server/db/connection.ts';
import { rowsOf } from '../../src/server/db/rows.ts';
import { rollTally } from '../../src/server/tally/roll-tally.ts';
import { appOnPostgres } from '../support/app-on-postgres.ts';
import { addSignatures, withoutIndexes } from '../support/million-signatures.ts';
import { nameSynthetically } from '../support/synthetic-names.ts';
import type { Figure } from './figure.ts';

const SLUG = 'synthetic-pages';
const ROUNDS = 5;
const WARM_UP = 1;
const AT_ONCE = 8;
/** Each connection plans each shape of a page anew the first five times. */
const WARM_UP_SECONDS = 5;
const SECONDS = 8;

/**
 * What a filtered, sorted page of 50 takes at a million signatures: first and far down, searching for rare words and for
 * common ones, by the API; how much of that is the statement itself; and how many pages without a search one process gives
 * in a second.
 */
export async function run({ count = 1_000_000 } = {}): Promise<Figure[]> {
  const house = await appOnPostgres();
  try {
    await withoutIndexes(house.db, async () => {
      await nameSynthetically(house.db, await addSignatures(house.db, SLUG, count));
      await rollTally(house.db);
    });
    const get = await house.as('organiser');
    const ask = async (search: string) =>
      signatoryListSchema.parse(await get(`/api/v1/campaigns/${SLUG}/signatories?${search}`));
    const far = await farDown(house.db);
    const searching = SEARCHES.flatMap((q) =>
      ORDERS.flatMap((order) => [order, `${order}&${far(order)}`].map((at) => `${at}&q=${q}`)),
    );
    const { api, bare } = await timed(searching, ask, statementsOf(house.db));
    const perSecond = await rate(
      FILTERS.flatMap((filter) =>
        ORDERS.flatMap((order) => [`${order}&${filter}`, `${order}&${filter}&${far(order)}`]),
      ),
      ask,
    );
    return [
      { name: 'page.ratio_to_sql', value: rounded(p95(api) / p95(bare)), unit: 'ratio' },
      { name: 'page.p95_1m_ms', value: rounded(p95(api)), unit: 'ms' },
      { name: 'page.p95_1m_sql_ms', value: rounded(p95(bare)), unit: 'ms' },
      { name: 'page.median_1m_ms', value: rounded(median(api)), unit: 'ms' },
      { name: 'page.per_s', value: Math.round(perSecond), unit: 'pages/s' },
    ];
  } finally {
    await house.stop();
  }
}

/** Rare words, common ones, several of them, beginnings and inner parts of words, an acronym, and a number nobody has. */
const SEARCHES = [
  'red',
  'mujeres',
  'fundacion',
  'derechos+humanos',
  'colectivo+agua',
  'observatorio+rural',
  'amazonica',
  'migrant',
  '77123',
  'se-5177',
  'mujeres+9917',
  'zzzz',
  'comunitari',
  'synthetic+foro',
  '123456',
  'tierra+norte+4',
];
const FILTERS = [
  '',
  'country=MX',
  'country=BR,CO&state=confirmed',
  'type=network',
  'state=rejected&type=women',
  'country=UY&type=faith&state=verified',
];
const ORDERS = ['sort=name', 'sort=name&dir=desc', 'sort=country', 'sort=signedOn&dir=desc'];

/** Where one is after seven tenths of the list, in each order. */
async function farDown(db: Db): Promise<(order: string) => string> {
  const at = new Map<string, string>();
  for (const [order, by] of [
    ['sort=name', sql`sort_name, id`],
    ['sort=name&dir=desc', sql`sort_name DESC, id DESC`],
    ['sort=country', sql`country = 'MX' DESC, sort_name`],
    ['sort=signedOn&dir=desc', sql`signed_on DESC, sort_name DESC, id DESC`],
  ] as const) {
    const [row] = rowsOf<{ id: string }>(
      await db.execute(sql`SELECT s.id FROM signature s JOIN campaign c ON c.id = s.campaign_id WHERE c.slug = ${SLUG}
        ORDER BY ${by} OFFSET (SELECT count(*) * 7 / 10 FROM signature) LIMIT 1`),
    );
    at.set(order, `after=${row?.id ?? ''}`);
  }
  return (order) => at.get(order) ?? '';
}

/** Each page through the API, and at once the statement that found it, by itself. */
async function timed(
  searches: readonly string[],
  ask: (search: string) => Promise<unknown>,
  { record, again }: ReturnType<typeof statementsOf>,
): Promise<{ api: number[]; bare: number[] }> {
  const api: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const search of searches) {
      const statement = await record(() => ask(search));
      const started = performance.now();
      await ask(search);
      const answered = performance.now();
      await again(statement);
      if (round < WARM_UP) continue;
      api.push(answered - started);
      bare.push(performance.now() - answered);
    }
  }
  return { api, bare };
}

interface Statement {
  text: string;
  values: unknown[];
}

/** Listens to what the app asks its database. */
function statementsOf(db: Db) {
  const pool = (db as unknown as { $client: Pool }).$client;
  const query = pool.query.bind(pool) as (statement: Statement, values?: unknown[]) => Promise<unknown>;
  return {
    /** The statement that finds a page, among those that an act sends. */
    record: async (act: () => Promise<unknown>): Promise<Statement> => {
      let found: Statement | undefined;
      Object.assign(pool, {
        query: (statement: Statement, values: unknown[]) => {
          if (statement.text.includes('page.position')) found = { text: statement.text, values };
          return query(statement, values);
        },
      });
      await act();
      Object.assign(pool, { query });
      if (!found) throw new TypeError('No page was asked for');
      return found;
    },
    again: ({ text, values }: Statement) => query({ text, values }),
  };
}

/** Pages in a second, several asked for at once, by a server that has been asked for some before. */
async function rate(searches: readonly string[], ask: (search: string) => Promise<unknown>): Promise<number> {
  await rateFor(searches, ask, WARM_UP_SECONDS);
  return rateFor(searches, ask, SECONDS);
}

async function rateFor(searches: readonly string[], ask: (search: string) => Promise<unknown>, seconds: number) {
  let asked = 0;
  const until = performance.now() + seconds * 1000;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < until) await ask(searches[asked++ % searches.length] ?? '');
    }),
  );
  return asked / ((performance.now() - started) / 1000);
}

const sorted = (list: readonly number[]): number[] => list.toSorted((a, b) => a - b);
const p95 = (list: readonly number[]): number => sorted(list)[Math.floor(list.length * 0.95)] ?? 0;
const median = (list: readonly number[]): number => sorted(list)[Math.floor(list.length / 2)] ?? 0;
const rounded = (value: number): number => Math.round(value * 100) / 100;
