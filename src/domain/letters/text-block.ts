import { z } from 'zod';
import { localeSchema } from '../locale/locale.ts';
import { line } from '../text-fields.ts';
import { blockSchema } from './letter-body.ts';

/** A passage that the coalition uses again, in one language; its name is unique there. */
export const saveTextBlockSchema = z.object({
  name: line(120).min(1),
  locale: localeSchema,
  content: z.array(blockSchema).min(1).max(100),
});
export type SaveTextBlock = z.infer<typeof saveTextBlockSchema>;

export const textBlockSchema = saveTextBlockSchema.extend({
  id: z.string(),
  version: z.number().int(),
  updatedByName: z.string(),
  updatedAt: z.string(),
});
export type TextBlock = z.infer<typeof textBlockSchema>;
