import { sql } from 'drizzle-orm';
import type { Db } from '../../src/server/db/connection.ts';
import { rowsOf } from '../../src/server/db/rows.ts';
import { tallOf } from '../../src/server/tally/counted-sql.ts';
import { BY_CELL, BY_DAY } from '../../src/server/tally/tallies.ts';

/** Everything that is kept of organisations, signatures and counts; versions and times aside. */
export async function dumpRegistry(db: Db): Promise<Record<string, unknown[]>> {
  const all = async (query: ReturnType<typeof sql>) =>
    rowsOf<{ row: unknown }>(await db.execute(query)).map(({ row }) => row);
  return {
    organization: await all(sql`SELECT to_jsonb(o) - 'version' - 'created_at' AS row FROM organization o ORDER BY id`),
    representative: await all(sql`SELECT to_jsonb(r) - 'created_at' AS row FROM representative r ORDER BY id`),
    signature: await all(sql`SELECT to_jsonb(s) - 'version' - 'created_at' AS row FROM signature s ORDER BY id`),
    reservation: await all(sql`SELECT to_jsonb(r) AS row FROM reservation r ORDER BY signature_id, demand_key`),
    counts: await all(sql`
      SELECT to_jsonb(c) AS row FROM (
        SELECT campaign_id, country, type, state, version, declined, reserves, channel, sum(count)::int AS count FROM (
          SELECT campaign_id, country, type, state, version, declined, reserves, channel, n AS count FROM (${tallOf(BY_CELL)}) tall
          UNION ALL SELECT campaign_id, country, type, state, version, declined, reserves, channel, delta FROM signature_tail
        ) parts GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum(count) <> 0 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8) c`),
    days: await all(sql`
      SELECT to_jsonb(c) AS row FROM (
        SELECT campaign_id, day, country, type, state, sum(count)::int AS count FROM (
          SELECT campaign_id, day, country, type, state, n AS count FROM (${tallOf(BY_DAY)}) tall
          UNION ALL SELECT campaign_id, day, country, type, state, delta FROM signature_tail
        ) parts GROUP BY 1, 2, 3, 4, 5 HAVING sum(count) <> 0 ORDER BY 1, 2, 3, 4, 5) c`),
  };
}

const EVENTS = sql`
  SELECT campaign_id, day, to_state AS state, to_country AS country, to_type AS type, 1 AS delta FROM signature_event WHERE to_state IS NOT NULL
  UNION ALL
  SELECT campaign_id, day, from_state, from_country, from_type, -1 FROM signature_event WHERE from_state IS NOT NULL`;

/** Signatures by campaign, state, country and type, as their rows say. */
export const countsByRows = async (db: Db) =>
  rowsOf(
    await db.execute(sql`
      SELECT s.campaign_id, s.state, o.country, o.type, count(*)::int AS count
      FROM signature s JOIN organization o ON o.id = s.organization_id
      GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`),
  );

/** The same as a sum over events. */
export const countsByEvents = async (db: Db) =>
  rowsOf(
    await db.execute(sql`
      SELECT campaign_id, state, country, type, sum(delta)::int AS count FROM (${EVENTS}) cell
      GROUP BY 1, 2, 3, 4 HAVING sum(delta) <> 0 ORDER BY 1, 2, 3, 4`),
  );

export const daysWithFewerThanNone = async (db: Db) =>
  rowsOf(
    await db.execute(sql`
      SELECT * FROM (
        SELECT campaign_id, day, state, country, type,
          sum(sum(delta)) OVER (PARTITION BY campaign_id, state, country, type ORDER BY day) AS running
        FROM (${EVENTS}) cell GROUP BY campaign_id, day, state, country, type
      ) series WHERE running < 0`),
  );
