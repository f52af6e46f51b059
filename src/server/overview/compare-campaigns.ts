import { type SQL, sql } from 'drizzle-orm';
import type { Comparison } from '../../domain/signatories/comparison.ts';
import { INDIVIDUAL } from '../../domain/signatories/individual.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import { previousOf } from '../campaigns/previous-of.ts';
import { readCampaigns } from '../campaigns/routes.ts';
import type { Db } from '../db/connection.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { listed } from '../tally/counted-sql.ts';

/** The organisations that stand in a campaign, with the country they have today. */
const standingIn = (campaign: SQL): SQL => sql`
  SELECT organization_id, country FROM signature
  WHERE campaign_id = ${campaign} AND state IN (${listed(STANDING)}) AND type <> ${INDIVIDUAL}`;

/** How many organisations stand behind this statement, the one it follows, or both, in all and by country. */
export async function compareCampaigns(db: Db, campaignId: string): Promise<Comparison> {
  const { previousCampaign } = onlyRow(await readCampaigns(db, campaignId));
  if (previousCampaign === null) return { previousCampaign, ...NONE, byCountry: [] };
  const byCountry = rowsOf<Comparison['byCountry'][number]>(
    await db.execute(sql`
      SELECT coalesce(now.country, before.country) AS country,
        (count(*) FILTER (WHERE now.organization_id IS NOT NULL AND before.organization_id IS NOT NULL))::int AS both,
        (count(*) FILTER (WHERE now.organization_id IS NULL))::int AS "previousOnly",
        (count(*) FILTER (WHERE before.organization_id IS NULL))::int AS "thisOnly"
      FROM (${standingIn(sql`${campaignId}::uuid`)}) now
      FULL JOIN (${standingIn(previousOf(campaignId))}) before ON before.organization_id = now.organization_id
      GROUP BY 1`),
  );
  return { previousCampaign, ...byCountry.reduce(add, NONE), byCountry: byCountry.sort(byEarlier) };
}

type Counted = Omit<Comparison['byCountry'][number], 'country'>;

const NONE: Counted = { both: 0, previousOnly: 0, thisOnly: 0 };

const add = (sum: Counted, { both, previousOnly, thisOnly }: Counted): Counted => ({
  both: sum.both + both,
  previousOnly: sum.previousOnly + previousOnly,
  thisOnly: sum.thisOnly + thisOnly,
});

const byEarlier = (a: Comparison['byCountry'][number], b: Comparison['byCountry'][number]): number =>
  b.both + b.previousOnly - (a.both + a.previousOnly) || b.thisOnly - a.thisOnly || (a.country < b.country ? -1 : 1);
