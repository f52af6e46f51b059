import { desc, eq, sql } from 'drizzle-orm';
import type { DemandCounts } from '../../domain/consent/consent-counts.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import type { Db, Tx } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import { statementVersion } from '../db/schema/index.ts';

interface Row {
  /** `null`: the country's standing signatures, whatever they reserve. */
  key: string | null;
  country: string;
  count: number;
}

/** Per demand of the newest version, from the events alone: who stands and endorses it, who stands with a reservation. */
export async function countDemands(db: Db | Tx, campaignId: string): Promise<DemandCounts[]> {
  const [newest] = await db
    .select({ content: statementVersion.content })
    .from(statementVersion)
    .where(eq(statementVersion.campaignId, campaignId))
    .orderBy(desc(statementVersion.number))
    .limit(1);
  if (!newest) return [];
  const rows = await sumStanding(db, campaignId);
  const standing = rows
    .filter(({ key }) => key === null)
    .sort((a, b) => b.count - a.count || (a.country < b.country ? -1 : 1));
  return newest.content.demands.map(({ key, wordings }, index) => {
    const byCountry = standing.map(({ country, count }) => {
      const reserved = rows.find((row) => row.key === key && row.country === country)?.count ?? 0;
      return { country, endorsed: count - reserved, reserved };
    });
    return {
      key,
      position: index + 1,
      titles: wordings.map(({ locale, title }) => ({ locale, title })),
      endorsed: byCountry.reduce((sum, { endorsed }) => sum + endorsed, 0),
      reserved: byCountry.reduce((sum, { reserved }) => sum + reserved, 0),
      byCountry,
    };
  });
}

/** Each event adds one where it leads and takes one where it comes from: in all, and on every demand that is reserved. */
async function sumStanding(db: Db | Tx, campaignId: string): Promise<Row[]> {
  const standing = sql.join(
    STANDING.map((state) => sql`${state}`),
    sql`, `,
  );
  return rowsOf<Row>(
    await db.execute(sql`
      WITH cell AS (
        SELECT to_country AS country, to_reserves AS reserves, 1 AS delta
        FROM signature_event WHERE campaign_id = ${campaignId} AND to_state IN (${standing})
        UNION ALL
        SELECT from_country, from_reserves, -1
        FROM signature_event WHERE campaign_id = ${campaignId} AND from_state IN (${standing})
      )
      SELECT NULL AS key, country, sum(delta)::int AS count FROM cell GROUP BY country HAVING sum(delta) <> 0
      UNION ALL
      SELECT key, country, sum(delta)::int FROM cell, unnest(reserves) AS key
      GROUP BY key, country HAVING sum(delta) <> 0`),
  );
}
