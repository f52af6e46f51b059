import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../src/server/db/connection.ts';
import { counted } from '../../src/server/tally/counted-sql.ts';
import { recount } from '../../src/server/tally/recount.ts';
import { rollTally } from '../../src/server/tally/roll-tally.ts';
import { BY_GROUP } from '../../src/server/tally/tallies.ts';
import { appOnPostgres } from '../support/app-on-postgres.ts';
import { addSignatures, withoutIndexes } from '../support/million-signatures.ts';
import type { Figure } from './figure.ts';

const ROUNDS = 400;
const WARM_UP = 50;
const LIVE_ROUNDS = 12;

/**
 * What the overview takes at 10,000 and at 1,000,000 signatures, asked for in turn through the API by somebody who is
 * signed in; and counts by country and type, from tally and tail, against a live GROUP BY over the signatures.
 */
export async function run({ large = 1_000_000, small = 10_000 } = {}): Promise<Figure[]> {
  const house = await appOnPostgres();
  try {
    let [few, many] = ['', ''];
    await withoutIndexes(house.db, async () => {
      few = await addSignatures(house.db, 'synthetic-few', small);
      many = await addSignatures(house.db, 'synthetic-many', large);
      await rollTally(house.db);
    });
    if ((await recount(house.db)).length > 0) throw new Error('The counts are not what the events say');
    const get = await house.as('organiser');
    const [smallMs, largeMs] = await inTurn([
      () => get('/api/v1/campaigns/synthetic-few/overview'),
      () => get('/api/v1/campaigns/synthetic-many/overview'),
    ]);
    const [tallyMs, smallTallyMs] = await inTurn([() => byTally(house.db, many), () => byTally(house.db, few)]);
    const [liveMs] = await inTurn([() => byGrouping(house.db, many)], LIVE_ROUNDS, 3);
    return [
      { name: 'counts.ratio_1m_to_10k', value: rounded(median(largeMs) / median(smallMs)), unit: 'ratio' },
      { name: 'counts.ratio_1m_to_10k_sql', value: rounded(median(tallyMs) / median(smallTallyMs)), unit: 'ratio' },
      { name: 'counts.p95_1m_ms', value: rounded(p95(largeMs)), unit: 'ms' },
      { name: 'counts.p95_1m_sql_ms', value: rounded(p95(tallyMs)), unit: 'ms' },
      { name: 'counts.speedup_over_group_by', value: rounded(median(liveMs) / median(tallyMs)), unit: 'ratio' },
      { name: 'counts.group_by_1m_sql_ms', value: rounded(median(liveMs)), unit: 'ms' },
    ];
  } finally {
    await house.stop();
  }
}

/** A number for each country and type, by how far they have come, as the charts have them; from tally and tail. */
const byTally = (db: Db, campaignId: string) =>
  ask(
    db,
    sql`SELECT country, type, sum(confirmed)::int AS confirmed, sum(verified)::int AS verified, sum(pending)::int AS pending
      FROM (${counted(BY_GROUP, { campaignId, filter: {} })}) one GROUP BY 1, 2`,
  );

/** The same, counted live: what it would take without a tally. */
const byGrouping = (db: Db, campaignId: string) =>
  ask(
    db,
    sql`SELECT country, type, (count(*) FILTER (WHERE state = 'confirmed'))::int AS confirmed,
        (count(*) FILTER (WHERE state = 'verified'))::int AS verified,
        (count(*) FILTER (WHERE state = 'pending'))::int AS pending
      FROM signature WHERE campaign_id = ${campaignId} GROUP BY 1, 2`,
  );

const ask = (db: Db, query: SQL): Promise<unknown> => Promise.resolve(db.execute(query));

/** Side by side, so that whatever else the machine does falls on all alike. @returns the times of each, in milliseconds */
async function inTurn(acts: readonly (() => Promise<unknown>)[], rounds = ROUNDS, warmUp = WARM_UP) {
  const times: number[][] = acts.map(() => []);
  for (let round = 0; round < rounds + warmUp; round++) {
    for (const [index, act] of acts.entries()) {
      const started = performance.now();
      await act();
      if (round >= warmUp) times[index]?.push(performance.now() - started);
    }
  }
  return times as [number[], number[]];
}

const quantile = (list: readonly number[], share: number): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? 0;
const median = (list: readonly number[]): number => quantile(list, 0.5);
const p95 = (list: readonly number[]): number => quantile(list, 0.95);
const rounded = (value: number): number => Math.round(value * 100) / 100;
