import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../db/connection.ts';
import { columns, countsNobody, eachState, STATE_COLUMNS, spread } from './state-columns.ts';
import type { Tally } from './tallies.ts';

/** Adds tall rows of (campaign_id, ...keys, state, n) to a tally. Returns its rows that have changed. */
export function addTo({ table, keys }: Tally, rows: SQL): SQL {
  const into = sql.identifier(table);
  const key = sql`campaign_id, ${columns(keys)}`;
  return sql`
    INSERT INTO ${into} (${key}, ${STATE_COLUMNS})
    SELECT * FROM (
      SELECT ${key}, ${eachState((column) => sql`sum(${column})::int AS ${column}`)}
      FROM (SELECT ${key}, ${spread(sql`n`)} FROM (${rows}) tall) wide GROUP BY ${key}
    ) summed WHERE NOT ${countsNobody('summed')}
    ON CONFLICT (${key}) DO UPDATE SET ${eachState((column) => sql`${column} = ${into}.${column} + excluded.${column}`)}
    RETURNING *`;
}

/** Of changed rows, by the name of their part of a statement: those that count nobody any more, for `dropEmpty`. */
export const emptyOf = (changed: string): SQL =>
  sql`(SELECT json_agg(c) FROM ${sql.identifier(changed)} c WHERE ${countsNobody('c')})`;

/** A row that counts nobody would only be summed for nothing. */
export async function dropEmpty(tx: Tx, { table, keys }: Tally, empty: unknown): Promise<void> {
  if (!empty) return;
  const from = sql.identifier(table);
  await tx.execute(sql`
    DELETE FROM ${from} USING json_populate_recordset(NULL::${from}, ${JSON.stringify(empty)}::json) gone
    WHERE ${from}.campaign_id = gone.campaign_id AND (${columns(keys, table)}) = (${columns(keys, 'gone')})
      AND ${countsNobody(table)}`);
}
