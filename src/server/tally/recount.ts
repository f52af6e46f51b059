import { type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import { EVENT_CELLS, tallOf } from './counted-sql.ts';
import { columns } from './state-columns.ts';
import { TALLIES, type Tally } from './tallies.ts';

/** One cell that two sources count differently. */
export interface Difference {
  campaign: string;
  /** Which source is set against the events: a tally with its tail, or the signatures themselves. */
  source: string;
  /** The cell: `country UY, state confirmed`. */
  cell: string;
  counted: number;
  /** What a recount of the events gives. */
  recounted: number;
}

const TAIL = sql`SELECT * FROM signature_tail`;
const TOLD = sql`state, delta AS n`;

/**
 * Rows of (campaign_id, ...keys, counted, recounted) where the sums of `n` differ; one statement, so that both are of one
 * instant.
 */
function differing(keys: readonly string[], counted: SQL, recounted: SQL): SQL {
  const all = sql`campaign_id, ${columns(keys)}`;
  return sql`
    SELECT ${all}, sum(counted)::int AS counted, sum(recounted)::int AS recounted FROM (
      SELECT ${all}, n AS counted, 0 AS recounted FROM (${counted}) a
      UNION ALL SELECT ${all}, 0, n FROM (${recounted}) b
    ) both_sides
    GROUP BY ${all} HAVING sum(counted) <> sum(recounted)`;
}

/** What tells apart the numbers of a tally. */
const cellsOf = ({ keys }: Tally): readonly string[] => [...keys, 'state'];

/** Where a tally with its tail is not what the events add up to. */
export const differingFrom = (tally: Tally): SQL =>
  differing(
    cellsOf(tally),
    sql`${tallOf(tally)} UNION ALL ${tally.rowsOf(TAIL, TOLD)}`,
    tally.rowsOf(EVENT_CELLS, TOLD),
  );

const OF_ROWS = ['country', 'type', 'state'];

/** Where the signatures are not what their events say. */
const differingRows = differing(
  OF_ROWS,
  sql`SELECT campaign_id, country, type, state, count(*)::int AS n FROM signature GROUP BY 1, 2, 3, 4`,
  sql`SELECT campaign_id, country, type, state, delta AS n FROM (${EVENT_CELLS}) cell`,
);

/** Recounts everything from the events. @returns every cell that says something else, none when all is well */
export async function recount(db: Db | Tx): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const tally of TALLIES) found.push(...(await explain(db, tally.name, cellsOf(tally), differingFrom(tally))));
  found.push(...(await explain(db, SIGNATURES, OF_ROWS, differingRows)));
  return found;
}

/** The source that is not counted but is what is counted; mending tallies does not change it. */
export const SIGNATURES = 'the signatures';

async function explain(db: Db | Tx, source: string, keys: readonly string[], differences: SQL): Promise<Difference[]> {
  const rows = rowsOf<{ campaign: string; cell: string; counted: number; recounted: number }>(
    await db.execute(sql`
      SELECT coalesce(c.slug, d.campaign_id::text) AS campaign, concat_ws(', ', ${sql.join(
        keys.map((key) => sql`${`${key} `}::text || d.${sql.identifier(key)}`),
        sql`, `,
      )}) AS cell, counted, recounted
      FROM (${differences}) d LEFT JOIN campaign c ON c.id = d.campaign_id
      ORDER BY 1, 2`),
  );
  return rows.map((row) => ({ ...row, source }));
}
