import { z } from 'zod';
import { localeSchema } from '../locale/locale.ts';
import { sha256Hex } from '../sha256.ts';
import { line, prose } from '../text-fields.ts';
import { PART_KINDS } from './part.ts';

export const wordingTitleSchema = line(160).min(1);
export const wordingBodySchema = prose(8000).min(1);
export const reasonSchema = prose(500).min(3);

/** What an editor sends: the whole text and why it changes. */
export const saveWordingSchema = z.object({
  title: wordingTitleSchema,
  body: wordingBodySchema,
  reason: reasonSchema,
  /** For a translation: the source version it now says the same as; left out, it stays as stale as it was. */
  upToDateWith: z.number().int().min(1).optional(),
});
export type SaveWording = z.infer<typeof saveWordingSchema>;

export const restoreWordingSchema = z.object({ number: z.number().int().min(1), reason: reasonSchema });

/** One immutable text of a demand in one locale. `number` counts from 1 within demand and locale. */
export const wordingVersionSchema = z.object({
  id: z.string(),
  locale: localeSchema,
  number: z.number().int(),
  title: z.string(),
  body: z.string(),
  reason: z.string(),
  authorName: z.string(),
  createdAt: z.string(),
  sha256: z.string(),
  /** The source version a translation was last brought up to date with; `null` in the source locale. */
  sourceNumber: z.number().int().nullable(),
  /** The version whose text this one repeats. */
  restoredNumber: z.number().int().nullable(),
});
export type WordingVersion = z.infer<typeof wordingVersionSchema>;

export const wordingSchema = wordingVersionSchema.extend({ stale: z.boolean() });
export type Wording = z.infer<typeof wordingSchema>;

export const demandSchema = z.object({
  key: z.string(),
  kind: z.enum(PART_KINDS),
  position: z.number().int(),
  sourceLocale: localeSchema,
  /** The version in force per locale. */
  wordings: z.array(wordingSchema),
});
export type Demand = z.infer<typeof demandSchema>;

export const demandListSchema = z.object({ version: z.number().int(), items: z.array(demandSchema) });
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
