import { sql } from 'drizzle-orm';
import type { DemandCounts } from '../../domain/consent/consent-counts.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import type { Db, Tx } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import type { Counts } from '../tally/read-counts.ts';

type Published = Pick<DemandCounts, 'key' | 'titles'>;

/** The demands of the newest version by key and titles, without their texts. */
export async function readPublishedDemands(db: Db | Tx, campaignId: string): Promise<Published[]> {
  const [newest] = rowsOf<{ demands: { key: string; titles: Published['titles'] }[] | null }>(
    await db.execute(sql`
      SELECT (
        SELECT json_agg(json_build_object('key', one ->> 'key', 'titles', (
          SELECT json_agg(json_build_object('locale', w ->> 'locale', 'title', w ->> 'title') ORDER BY at)
          FROM jsonb_array_elements(one -> 'wordings') WITH ORDINALITY AS worded(w, at))) ORDER BY position)
        FROM jsonb_array_elements(content -> 'demands') WITH ORDINALITY AS listed(one, position)
      ) AS demands
      FROM statement_version WHERE campaign_id = ${campaignId} ORDER BY number DESC LIMIT 1`),
  );
  return newest?.demands ?? [];
}

/** Per demand: which of the standing organisations endorse it, and which do so with a reservation. */
export function countDemands(demands: readonly Published[], { groups, keys }: Counts): DemandCounts[] {
  const standing = standingByCountry(groups);
  return demands.map(({ key, titles }, index) => {
    const reservedIn = new Map(
      keys
        .filter((one) => one.kind === 'reserves' && one.key === key)
        .map(({ country, confirmed, verified }) => [country, confirmed + verified]),
    );
    const byCountry = standing.map(({ country, count }) => {
      const reserved = reservedIn.get(country) ?? 0;
      return { country, endorsed: count - reserved, reserved };
    });
    return {
      key,
      position: index + 1,
      titles,
      endorsed: byCountry.reduce((sum, { endorsed }) => sum + endorsed, 0),
      reserved: byCountry.reduce((sum, { reserved }) => sum + reserved, 0),
      byCountry,
    };
  });
}

function standingByCountry(groups: Counts['groups']): { country: string; count: number }[] {
  const found = new Map<string, number>();
  for (const { country, type, states } of groups) {
    if (isIndividual(type)) continue;
    found.set(country, (found.get(country) ?? 0) + states.confirmed + states.verified);
  }
  return [...found]
    .map(([country, count]) => ({ country, count }))
    .filter(({ count }) => count !== 0)
    .sort((a, b) => b.count - a.count || (a.country < b.country ? -1 : 1));
}
