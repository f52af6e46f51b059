import { z } from 'zod';
import { campaignSchema, daySchema } from '../campaigns/campaign.ts';
import { consentCountsSchema, demandCountsSchema } from '../consent/consent-counts.ts';
import { PART_KINDS } from '../demands/part.ts';
import { LETTER_STATES } from '../letters/letter-state.ts';
import { localeSchema } from '../locale/locale.ts';
import { CHANNELS } from './channel.ts';
import { orgTypeSchema } from './org-type-schema.ts';
import { SIGNATURE_STATES } from './signature-state.ts';
import { timelineEventSchema } from './timeline.ts';

const count = z.int().min(0);

/** Of the days that were chosen: what changed on them, so that it may be below zero. Without chosen days it never is. */
const sum = z.int();

/** How many signatures of one group stand, and how many wait for their confirmation. */
const groupCounts = { confirmed: sum, verified: sum, pending: sum };

const series = z.array(z.object({ day: daySchema, total: z.int() }));

/** A wording by its demand and language; `position` is 0 for preamble and closing. */
const wordingPlace = z.object({
  demand: z.string(),
  kind: z.enum(PART_KINDS),
  position: z.int(),
  locale: localeSchema,
});

/**
 * Who stands behind the statement and what needs a hand. Every number of signatures is a sum of signature events, and all
 * that can be narrowed by a filter is narrowed by the same one; `letters`, `attention` and `timeline` never are. Where
 * nothing else is said, individuals are not among them.
 */
export const overviewSchema = z.object({
  /** Confirmed and verified signatures. */
  standing: sum,
  goal: z.int().positive().nullable(),
  /** Most standing first. Groups where nothing stands or waits are left out. */
  byCountry: z.array(z.object({ country: z.string(), ...groupCounts })),
  byType: z.array(z.object({ type: orgTypeSchema, ...groupCounts })),
  byState: z.object(keyed(SIGNATURE_STATES, sum)),
  /** Country by type; cells where nothing stands or waits are left out. */
  byCountryAndType: z.array(z.object({ country: z.string(), type: orgTypeSchema, ...groupCounts })),
  /** How they came, in the order of channels; channels by which nobody came are left out. */
  byChannel: z.array(z.object({ channel: z.enum(CHANNELS), ...groupCounts })),
  /** How far they have come: each stage counts all that reached it or a later one and have not left. */
  funnel: z.object({
    /** By a personal invitation; the others came by themselves. */
    invited: sum,
    pending: sum,
    confirmed: sum,
    verified: sum,
    /** Withdrawn or rejected, from whichever stage. */
    left: sum,
  }),
  /** Standing signatures at the end of each day on which their number changed, oldest first; under a filter by states, those. */
  cumulative: series,
  /** What each day changed, oldest first: how many more stood, waited, or had left at its end. */
  daily: z.array(z.object({ day: daySchema, standing: z.int(), pending: z.int(), left: z.int() })),
  individuals: z.object({
    standing: sum,
    byState: z.object(keyed(SIGNATURE_STATES, sum)),
    byCountry: z.array(z.object({ country: z.string(), ...groupCounts })),
    cumulative: series,
  }),
  /** Oldest first. */
  timeline: z.array(timelineEventSchema),
  countries: z.object({
    /** Countries with a standing signatory. */
    standing: count,
    /** Countries whose offices the statement is addressed to. */
    addressed: count,
    /** Addressed countries with a standing signatory. */
    addressedStanding: count,
    /** The other addressed ones, in the order of their codes. */
    addressedEmpty: z.array(z.string()),
  }),
  consent: consentCountsSchema,
  demands: z.array(demandCountsSchema),
  letters: z.object(keyed(LETTER_STATES, count)),
  attention: z.object({
    /** Organisations whose representative has not confirmed. */
    pending: count,
    /** Organisations confirmed, not yet verified by staff. */
    unverified: count,
    /** The same of individuals. */
    individuals: z.object({ pending: count, unverified: count }),
    draftLetters: count,
    /** Whose data is kept longer than the campaign says; none to a reader who does not see to that. */
    personsDue: count,
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
