import { eq } from 'drizzle-orm';
import type { CountryLabels } from '../../domain/locale/country-labels.ts';
import type { Db, Tx } from '../db/connection.ts';
import { campaign } from '../db/schema/index.ts';

/** What a campaign calls countries, for whatever shows their names to people. */
export async function readCountryLabels(db: Db | Tx, campaignId: string): Promise<CountryLabels> {
  const [found] = await db.select({ labels: campaign.countryLabels }).from(campaign).where(eq(campaign.id, campaignId));
  return found?.labels ?? {};
}
