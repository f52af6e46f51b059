import { z } from 'zod';
import { localeSchema } from '../locale/locale.ts';
import { sha256Hex } from '../sha256.ts';
import { line, prose } from '../text-fields.ts';
import { PART_KINDS, type PartKind } from './part.ts';
import { WORDING_STATES } from './wording-state.ts';

const TITLE_LENGTH = 160;

export const wordingBodySchema = prose(8000).min(1);
export const reasonSchema = prose(500).min(3);
/** A word to a colleague; it may stay empty. */
export const noteSchema = prose(500);

/** Demands are called by their titles; a preamble or closing may do without one. */
export const wordingTitleSchemaOf = (kind: PartKind) =>
  kind === 'demand' ? line(TITLE_LENGTH).min(1) : line(TITLE_LENGTH);

/** What an editor sends: the whole text and why it changes. Whether the title may be empty, its kind says. */
export const saveWordingSchema = z.object({
  title: line(TITLE_LENGTH),
  body: wordingBodySchema,
  reason: reasonSchema,
  /** For a translation: the source version it now says the same as; left out, it stays as stale as it was. */
  upToDateWith: z.number().int().min(1).optional(),
});
export type SaveWording = z.infer<typeof saveWordingSchema>;

export const saveWordingSchemaOf = (kind: PartKind) => saveWordingSchema.extend({ title: wordingTitleSchemaOf(kind) });

export const restoreWordingSchema = z.object({ number: z.number().int().min(1), reason: reasonSchema });

export const askReviewSchema = z.object({ reviewerId: z.uuid(), note: noteSchema });
export type AskReview = z.infer<typeof askReviewSchema>;
export const returnToDraftSchema = z.object({ reason: reasonSchema });
export const approveWordingSchema = z.object({ note: noteSchema });

/** What is known of one version without its body. `number` counts from 1 within demand and locale. */
export const versionSummarySchema = z.object({
  id: z.string(),
  locale: localeSchema,
  number: z.number().int(),
  title: z.string(),
  reason: z.string(),
  authorName: z.string(),
  createdAt: z.string(),
  sha256: z.string(),
  /** The source version a translation was last brought up to date with; `null` in the source locale. */
  sourceNumber: z.number().int().nullable(),
  /** The version whose text this one repeats. */
  restoredNumber: z.number().int().nullable(),
  /** Whose suggestion it took over. */
  creditedTo: z.string().nullable(),
  state: z.enum(WORDING_STATES),
  /** While in review: the colleague who was asked. */
  reviewer: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** What was said when its state last changed, by whom and when. */
  stateNote: z.string(),
  stateBy: z.string().nullable(),
  stateAt: z.string().nullable(),
});
export type VersionSummary = z.infer<typeof versionSummarySchema>;

/** One immutable text of a demand in one locale. */
export const wordingVersionSchema = versionSummarySchema.extend({ body: z.string() });
export type WordingVersion = z.infer<typeof wordingVersionSchema>;

/** The version being worked on: the newest one. */
export const wordingSchema = wordingVersionSchema.extend({
  stale: z.boolean(),
  /** The number of the version in force: the newest approved one. */
  approvedNumber: z.number().int().nullable(),
});
export type Wording = z.infer<typeof wordingSchema>;

export const demandSchema = z.object({
  key: z.string(),
  kind: z.enum(PART_KINDS),
  position: z.number().int(),
  sourceLocale: localeSchema,
  /** The version being worked on, per locale that has one. */
  wordings: z.array(wordingSchema),
});
export type Demand = z.infer<typeof demandSchema>;

/** The demands in order, and what stands before and after them. `version` guards the order. */
export const demandListSchema = z.object({
  version: z.number().int(),
  items: z.array(demandSchema),
  preamble: demandSchema.nullable(),
  closing: demandSchema.nullable(),
});
export type DemandList = z.infer<typeof demandListSchema>;

export const demandOrderSchema = z.object({ keys: z.array(line(80)).min(1).max(50) });

/** The hash of a wording: title, a line feed, body, in UTF-8. Anyone can recompute it. */
export const wordingHash = (text: { title: string; body: string }): string => sha256Hex(`${text.title}\n${text.body}`);

/** A translation is stale when its source locale has moved on since it was last brought up to date. */
export function isStale(
  version: { locale: string; sourceVersionId: string | null },
  source: { locale: string; id: string } | undefined,
): boolean {
  return source !== undefined && version.locale !== source.locale && version.sourceVersionId !== source.id;
}
