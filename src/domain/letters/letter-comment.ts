import { z } from 'zod';
import { localeSchema } from '../locale/locale.ts';
import { prose } from '../text-fields.ts';

export const QUOTE_MAX = 400;

export const commentOnLetterSchema = z.object({
  text: prose(2000).min(1),
  /** The words it is about, as they stood; empty: the text as a whole. */
  quote: prose(QUOTE_MAX).default(''),
  /** The language it is about; `null`: the letter as a whole. */
  locale: localeSchema.nullable().default(null),
  /** The comment it answers. */
  answersId: z.uuid().nullable().default(null),
});
export type CommentOnLetter = z.infer<typeof commentOnLetterSchema>;

export const settleCommentSchema = z.object({ settled: z.boolean() });

const saidSchema = z.object({ id: z.string(), text: z.string(), writtenByName: z.string(), writtenAt: z.string() });

/** A comment with what was answered. It is open until somebody settles it. */
export const letterCommentSchema = saidSchema.extend({
  locale: localeSchema.nullable(),
  quote: z.string(),
  settledByName: z.string().nullable(),
  settledAt: z.string().nullable(),
  answers: z.array(saidSchema),
});
export type LetterComment = z.infer<typeof letterCommentSchema>;

export const askReviewerSchema = z.object({ reviewerId: z.uuid().nullable() });
