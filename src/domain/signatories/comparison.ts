import { z } from 'zod';
import { campaignNameSchema } from '../campaigns/campaign.ts';

const count = z.int().min(0);
const counts = { both: count, previousOnly: count, thisOnly: count };

/**
 * Organisations that stand behind this statement, behind the one it follows, or behind both. Both sides are read as they
 * stand today; individuals are left out. Those of `previousOnly` are the registry's `signed=earlier`.
 */
export const comparisonSchema = z.object({
  /** `null`: the campaign follows no other; all counts are then 0. */
  previousCampaign: campaignNameSchema.nullable(),
  ...counts,
  /** Most of the earlier signatories first. */
  byCountry: z.array(z.object({ country: z.string(), ...counts })),
});
export type Comparison = z.infer<typeof comparisonSchema>;
