import { type SQL, sql } from 'drizzle-orm';
import { INDIVIDUAL } from '../../domain/signatories/individual.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import type { Db } from '../db/connection.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { addTo, dropEmpty, emptyOf } from './add-to-tally.ts';
import { listed } from './counted-sql.ts';
import { TALLIES, type Tally } from './tallies.ts';

/** Whoever changes the tallies holds this lock: one roller at a time, however many servers there are. */
export const TALLY_LOCK = 7_401_303;

/** Rows of the tail that one transaction folds: enough to be quick, few enough to be done at once. */
const CHUNK = 10_000;

/** Organisations came to stand, or ceased to, in a country, on `day` at the earliest. */
export interface Touched {
  campaignId: string;
  country: string;
  day: string;
  /** Somewhere fewer stand than before. */
  hasFewer: boolean;
}

export interface Rolled {
  /** Rows of the tail that were folded. */
  rows: number;
  /** Somebody else holds the lock, and does the same work. */
  isBusy: boolean;
  touched: Touched[];
}

/**
 * Folds the oldest rows of the tail into the tallies, all in one transaction: an event that was in the tail is then in
 * the tallies. Killed at any point, nothing has happened.
 */
export async function rollChunk(db: Db, chunk = CHUNK): Promise<Rolled> {
  return db.transaction(async (tx) => {
    // A statement of its own: what the next one sees is then no older than the lock.
    const { mine } = onlyRow(
      rowsOf<{ mine: boolean }>(await tx.execute(sql`SELECT pg_try_advisory_xact_lock(${TALLY_LOCK}) AS mine`)),
    );
    if (!mine) return { rows: 0, isBusy: true, touched: [] };
    const { rows, touched, ...empty } = onlyRow(rowsOf<Folded>(await tx.execute(fold(chunk))));
    for (const tally of TALLIES) await dropEmpty(tx, tally, empty[tally.table]);
    return { rows, isBusy: false, touched };
  });
}

/** Until nothing is left in the tail, or somebody else is at it. @returns how many rows were folded, and what they touched */
export async function rollTally(db: Db, isStopping = () => false): Promise<Rolled> {
  const all: Rolled = { rows: 0, isBusy: false, touched: [] };
  for (;;) {
    const { rows, isBusy, touched } = await rollChunk(db);
    all.rows += rows;
    all.touched.push(...touched);
    if (isBusy || rows < CHUNK || isStopping()) return { ...all, isBusy };
  }
}

type Folded = { rows: number; touched: Touched[] } & Record<string, unknown>;

function fold(chunk: number): SQL {
  const taken = sql`SELECT * FROM taken`;
  const folded = ({ table }: Tally) => `folded_${table}`;
  const into = (tally: Tally): SQL =>
    sql`${sql.identifier(folded(tally))} AS (${addTo(tally, tally.rowsOf(taken, sql`state, delta AS n`))})`;
  const empty = (tally: Tally): SQL => sql`${emptyOf(folded(tally))} AS ${sql.identifier(tally.table)}`;
  return sql`
    WITH taken AS (
      DELETE FROM signature_tail
      WHERE id <= (SELECT max(id) FROM (SELECT id FROM signature_tail ORDER BY id LIMIT ${chunk}) oldest)
      RETURNING *
    ), ${sql.join(TALLIES.map(into), sql`, `)}
    SELECT (SELECT count(*)::int FROM taken) AS rows, ${sql.join(TALLIES.map(empty), sql`, `)},
      (SELECT coalesce(json_agg(t), '[]') FROM (
        SELECT campaign_id AS "campaignId", country, to_char(min(day), 'YYYY-MM-DD') AS day, bool_or(n < 0) AS "hasFewer"
        FROM (
          SELECT campaign_id, country, day, sum(delta) AS n FROM taken
          WHERE state IN (${listed(STANDING)}) AND type <> ${INDIVIDUAL}
          GROUP BY campaign_id, country, day HAVING sum(delta) <> 0
        ) moved GROUP BY campaign_id, country
      ) t) AS touched`;
}
