import { sql } from 'drizzle-orm';
import type { Db } from '../db/connection.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { differingFrom } from './recount.ts';
import { dropZeros, TALLY_LOCK } from './roll-tally.ts';
import { columns, TALLIES } from './tallies.ts';

/**
 * Makes every tally, with its tail, what the events add up to. Nobody folds meanwhile, and each tally is compared and
 * mended by one statement: what is written meanwhile is in that statement's events and in its tail, or in neither.
 *
 * @returns how many cells were mended
 */
export async function mendTallies(db: Db): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(${TALLY_LOCK})`);
    let mended = 0;
    for (const tally of TALLIES) {
      const { table, keys } = tally;
      const name = sql.identifier(table);
      const { cells, zeros } = onlyRow(
        rowsOf<{ cells: number; zeros: unknown }>(
          await tx.execute(sql`
            WITH mended AS (
              INSERT INTO ${name} (campaign_id, ${columns(keys)}, count)
              SELECT campaign_id, ${columns(keys)}, recounted - counted FROM (${differingFrom(tally)}) d
              ON CONFLICT (campaign_id, ${columns(keys)}) DO UPDATE SET count = ${name}.count + excluded.count
              RETURNING *)
            SELECT count(*)::int AS cells, json_agg(m) FILTER (WHERE m.count = 0) AS zeros FROM mended m`),
        ),
      );
      mended += cells;
      if (zeros) await dropZeros(tx, tally, zeros);
    }
    return mended;
  });
}
