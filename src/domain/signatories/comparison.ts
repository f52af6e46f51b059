import { z } from 'zod';
import { campaignNameSchema } from '../campaigns/campaign.ts';

/**
 * How an organisation's signatures of a campaign and of the one before it relate; as a filter of lists, `since`.
 * `previous-only` stands behind the earlier statement and not behind this one (never signed, waits, or has left): these
 * are the ones to write to. Both sides are read as they stand today; individuals are left out.
 */
export const SINCE = ['both', 'previous-only', 'this-only'] as const;
export type Since = (typeof SINCE)[number];

const count = z.int().min(0);
const counts = { both: count, previousOnly: count, thisOnly: count };

export const comparisonSchema = z.object({
  /** `null`: the campaign follows no other; all counts are then 0. */
  previousCampaign: campaignNameSchema.nullable(),
  ...counts,
  /** Most of the earlier signatories first. */
  byCountry: z.array(z.object({ country: z.string(), ...counts })),
});
export type Comparison = z.infer<typeof comparisonSchema>;
