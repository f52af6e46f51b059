import { z } from 'zod';
import { EXPORT_STATES } from '../exports/export-formats.ts';

/** The PDFs of a letter for all its offices, being set or ready to be fetched. */
export const letterArchiveSchema = z.object({
  state: z.enum(EXPORT_STATES),
  /** How many offices, and how many of them are done. */
  total: z.number().int(),
  written: z.number().int(),
  createdAt: z.string(),
  expiresAt: z.string(),
});
export type LetterArchive = z.infer<typeof letterArchiveSchema>;

/** The caller's newest; `null`: none was ordered, or it has expired. */
export const newestArchiveSchema = z.object({ archive: letterArchiveSchema.nullable() });
