import { sql } from 'drizzle-orm';
import type { Db } from '../db/connection.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { addTo, dropEmpty, emptyOf } from './add-to-tally.ts';
import { differingFrom } from './recount.ts';
import { TALLY_LOCK } from './roll-tally.ts';
import { TALLIES } from './tallies.ts';

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
      const { cells, empty } = onlyRow(
        rowsOf<{ cells: number; empty: unknown }>(
          await tx.execute(sql`
            WITH wrong AS (${differingFrom(tally)}),
              mended AS (${addTo(tally, sql`SELECT *, recounted - counted AS n FROM wrong`)})
            SELECT (SELECT count(*)::int FROM wrong) AS cells, ${emptyOf('mended')} AS empty`),
        ),
      );
      mended += cells;
      await dropEmpty(tx, tally, empty);
    }
    return mended;
  });
}
