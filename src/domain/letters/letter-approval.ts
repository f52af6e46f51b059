import { z } from 'zod';
import { localeSchema } from '../locale/locale.ts';
import { prose } from '../text-fields.ts';
import { letterStateSchema } from './letter-state-schema.ts';
import { FINDING_CODES } from './preflight.ts';

export const findingCodeSchema = z.enum(FINDING_CODES);

const sentenced = z.object({ by: z.string(), at: z.string() });
const changed = z.object({ frozen: z.number().int(), today: z.number().int() });

export const rosterDifferenceSchema = z.object({
  count: changed,
  countries: changed,
  joined: z.array(z.string()),
  left: z.array(z.string()),
});

/** Where a letter is on its way to approval, and what stands in the way. */
export const letterApprovalSchema = z.object({
  state: letterStateSchema,
  /** What an act is on, and an approval for. */
  contentHash: z.string(),
  /** Whether whoever asks had no hand in it, and so could approve it. */
  isSecondPerson: z.boolean(),
  findings: z.array(
    z.object({
      code: findingCodeSchema,
      count: z.number().int(),
      places: z.array(
        z.object({ officeId: z.string().optional(), locale: localeSchema.optional(), field: z.string().optional() }),
      ),
    }),
  ),
  submitted: sentenced.nullable(),
  approved: sentenced.nullable(),
  reference: z.string().nullable(),
  /** Whom it cites, frozen with the approval. */
  roster: z
    .object({
      takenAt: z.string(),
      sha256: z.string(),
      count: z.number().int(),
      countries: z.number().int(),
      /** What it would say otherwise with today's; `null`: nothing. */
      difference: rosterDifferenceSchema.nullable(),
    })
    .nullable(),
});
export type LetterApproval = z.infer<typeof letterApprovalSchema>;

export const approveLetterSchema = z.object({ accepted: z.array(findingCodeSchema).max(FINDING_CODES.length) });
export const returnLetterSchema = z.object({ note: prose(5_000).min(1) });
