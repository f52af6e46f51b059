import { z } from 'zod';
import { campaignSchema, daySchema } from '../campaigns/campaign.ts';
import { consentCountsSchema, demandCountsSchema } from '../consent/consent-counts.ts';
import { PART_KINDS } from '../demands/part.ts';
import { LETTER_STATES } from '../letters/letter-state.ts';
import { localeSchema } from '../locale/locale.ts';
import { orgTypeSchema } from './org-type-schema.ts';
import { SIGNATURE_STATES } from './signature-state.ts';

const count = z.int().min(0);

/** How many signatures of one group stand, and how many wait for their confirmation. */
const groupCounts = { confirmed: count, verified: count, pending: count };

/** A wording by its demand and language; `position` is 0 for preamble and closing. */
const wordingPlace = z.object({
  demand: z.string(),
  kind: z.enum(PART_KINDS),
  position: z.int(),
  locale: localeSchema,
});

/** Who stands behind the statement and what needs a hand. Every number of signatures is a sum of signature events. */
export const overviewSchema = z.object({
  /** Confirmed and verified signatures. */
  standing: count,
  goal: z.int().positive().nullable(),
  /** Most standing first. Groups where nothing stands or waits are left out. */
  byCountry: z.array(z.object({ country: z.string(), ...groupCounts })),
  byType: z.array(z.object({ type: orgTypeSchema, ...groupCounts })),
  byState: z.object(keyed(SIGNATURE_STATES, count)),
  /** Standing signatures at the end of each day on which their number changed, oldest first. */
  cumulative: z.array(z.object({ day: daySchema, total: z.int() })),
  countries: z.object({
    /** Countries with a standing signatory. */
    standing: count,
    /** Countries whose offices the statement is addressed to. */
    addressed: count,
    /** Addressed countries with a standing signatory. */
    addressedStanding: count,
  }),
  consent: consentCountsSchema,
  demands: z.array(demandCountsSchema),
  letters: z.object(keyed(LETTER_STATES, count)),
  attention: z.object({
    /** Waiting for the representative's confirmation. */
    pending: count,
    /** Confirmed, not yet verified by staff. */
    unverified: count,
    draftLetters: count,
    /** Translations whose source has moved on. */
    staleWordings: z.array(wordingPlace),
    /** Wordings whose review the reader was asked for. */
    reviewsForMe: z.array(wordingPlace.extend({ askedBy: z.string() })),
    /** Demands with facts that were to be checked again by now. */
    overdueEvidence: z.array(wordingPlace.omit({ locale: true }).extend({ count })),
  }),
  occasion: campaignSchema.shape.occasion,
  previousCampaign: campaignSchema.shape.previousCampaign,
});
export type Overview = z.infer<typeof overviewSchema>;

function keyed<const K extends string, S extends z.ZodType>(keys: readonly K[], schema: S): Record<K, S> {
  return Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, S>;
}
