import { z } from 'zod';
import { signatoryFilterSchema, similarListSchema } from './signatory-list.ts';
import { signatureStateSchema } from './signature-state-schemas.ts';

/** Which of the waiting signatures, and where among them: at one of them, or else at the first. */
export const verificationQuerySchema = signatoryFilterSchema
  .pick({ country: true, type: true, identity: true })
  .extend({ at: z.uuid().optional() });
export type VerificationQuery = z.infer<typeof verificationQuerySchema>;

const earlierSchema = z.object({
  campaign: z.string(),
  title: z.string(),
  state: signatureStateSchema,
  signedOn: z.string(),
});
export type EarlierSignature = z.infer<typeof earlierSchema>;

export const verificationQueueSchema = z.object({
  /** How many wait under these filters. */
  total: z.number().int(),
  /** The one looked at; `null` where none waits. */
  current: z
    .object({
      id: z.string(),
      /** Its place among those that wait, from 1. */
      position: z.number().int(),
      next: z.string().nullable(),
      previous: z.string().nullable(),
      /** Its organisation's signatures of other campaigns, newest first. */
      earlier: z.array(earlierSchema),
      similar: similarListSchema.shape.items,
    })
    .nullable(),
});
export type VerificationQueue = z.infer<typeof verificationQueueSchema>;
