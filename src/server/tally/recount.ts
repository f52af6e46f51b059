import { type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import { EVENT_CELLS } from './counted-sql.ts';
import { columns, summed, TALLIES, type Tally } from './tallies.ts';

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

/** Rows of (campaign_id, ...keys, counted, recounted) where they differ; one statement, so that both are of one instant. */
function differing(keys: readonly string[], counted: SQL, recounted: SQL): SQL {
  const all = sql`campaign_id, ${columns(keys)}`;
  return sql`
    SELECT ${all}, sum(counted)::int AS counted, sum(recounted)::int AS recounted FROM (
      SELECT ${all}, count AS counted, 0 AS recounted FROM (${counted}) a
      UNION ALL SELECT ${all}, 0, count FROM (${recounted}) b
    ) both_sides
    GROUP BY ${all} HAVING sum(counted) <> sum(recounted)`;
}

/** Where a tally with its tail is not what the events add up to. */
export const differingFrom = (tally: Tally): SQL =>
  differing(
    tally.keys,
    sql`SELECT campaign_id, ${columns(tally.keys)}, count FROM ${sql.identifier(tally.table)}
      UNION ALL ${summed(tally, TAIL)}`,
    summed(tally, EVENT_CELLS),
  );

const OF_ROWS = ['country', 'type', 'state'];

/** Where the signatures are not what their events say. */
const differingRows = differing(
  OF_ROWS,
  sql`SELECT campaign_id, country, type, state, count(*)::int AS count FROM signature GROUP BY 1, 2, 3, 4`,
  sql`SELECT campaign_id, country, type, state, sum(delta)::int AS count FROM (${EVENT_CELLS}) cell GROUP BY 1, 2, 3, 4`,
);

/** Recounts everything from the events. @returns every cell that says something else, none when all is well */
export async function recount(db: Db | Tx): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const tally of TALLIES) found.push(...(await explain(db, tally.name, tally.keys, differingFrom(tally))));
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
