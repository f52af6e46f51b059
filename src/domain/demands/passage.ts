import { z } from 'zod';
import { prose } from '../text-fields.ts';

/** How many characters around a passage are kept to find it again. */
export const ANCHOR_CONTEXT = 40;

/** A passage by its words and what stood around them, so that it is found again in later versions. */
export const passageAnchorSchema = z.object({
  field: z.enum(['title', 'body']),
  quote: prose(2000).min(1),
  before: z.string().max(ANCHOR_CONTEXT),
  after: z.string().max(ANCHOR_CONTEXT),
});
export type PassageAnchor = z.infer<typeof passageAnchorSchema>;
