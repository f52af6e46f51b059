import { z } from 'zod';
import { daySchema } from '../campaigns/campaign.ts';
import { REPLY_OUTCOMES } from '../deliveries/delivery-state.ts';

/** What became of the letter before, and what changed since; as far as is recorded. */
export const letterLineageSchema = z.object({
  /** `null`: it follows no letter. */
  parent: z
    .object({
      id: z.string(),
      title: z.string(),
      campaign: z.string(),
      sentOn: daySchema.nullable(),
      reference: z.string().nullable(),
    })
    .nullable(),
  /** Since the letter before was sent, up to this one's date; `null` where it is not known when. */
  days: z.number().int().nullable(),
  /** The offices that the letter before went to, each with its last reply. */
  offices: z.array(
    z.object({
      id: z.string(),
      country: z.string(),
      titleLocal: z.string(),
      reply: z.object({ outcome: z.enum(REPLY_OUTCOMES), receivedOn: daySchema }).nullable(),
    }),
  ),
  /** Signatories gained since; `null` without a day to count from. */
  gained: z.number().int().nullable(),
  /** Statement versions published since, the oldest first. */
  published: z.array(z.object({ number: z.number().int(), kind: z.string(), publishedAt: z.string() })),
});
export type LetterLineage = z.infer<typeof letterLineageSchema>;

/** Whole days between two calendar days; never less than none. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
