import { type SQL, sql } from 'drizzle-orm';

/** The id of the campaign that one follows; `NULL` where there is none. */
export const previousOf = (campaignId: string): SQL =>
  sql`(SELECT previous_campaign_id FROM campaign WHERE id = ${campaignId})`;
