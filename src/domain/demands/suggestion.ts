import { z } from 'zod';
import { localeSchema } from '../locale/locale.ts';
import { prose } from '../text-fields.ts';
import { passageAnchorSchema, QUOTE_LENGTH } from './passage.ts';
import { reasonSchema } from './wording.ts';

export const SUGGESTION_STATES = ['open', 'accepted', 'rejected'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** What somebody proposes instead of a passage; nothing means that it should go. */
export const suggestSchema = z.object({
  locale: localeSchema,
  /** The version whose words it quotes. */
  basisNumber: z.number().int().min(1),
  anchor: passageAnchorSchema,
  replacement: prose(QUOTE_LENGTH),
  comment: prose(1000),
});
export type Suggest = z.infer<typeof suggestSchema>;

export const commentSchema = z.object({ text: prose(1000).min(1) });
export const acceptSuggestionSchema = z.object({ reason: reasonSchema });
export const rejectSuggestionSchema = z.object({ reason: reasonSchema });

export const suggestionSchema = z.object({
  id: z.string(),
  locale: localeSchema,
  basisNumber: z.number().int(),
  anchor: passageAnchorSchema,
  replacement: z.string(),
  comment: z.string(),
  state: z.enum(SUGGESTION_STATES),
  authorName: z.string(),
  createdAt: z.string(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionReason: z.string(),
  /** The version that took it over. */
  acceptedAs: z.number().int().nullable(),
  /** Its words no longer stand in the newest version. */
  passageGone: z.boolean(),
  comments: z.array(z.object({ id: z.string(), text: z.string(), authorName: z.string(), createdAt: z.string() })),
});
export type Suggestion = z.infer<typeof suggestionSchema>;
