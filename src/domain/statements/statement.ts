import { z } from 'zod';
import { localeSchema } from '../locale/locale.ts';
import { sha256Hex } from '../sha256.ts';

/** `editorial`: the meaning is unchanged. `material`: signatories are asked again. */
export const STATEMENT_KINDS = ['editorial', 'material'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];
export const statementKindSchema = z.enum(STATEMENT_KINDS);

/** A proposed version waits (`open`) for a second administrator; a refused or withdrawn one stays on record. */
export const PROPOSAL_STATES = ['open', 'approved', 'refused', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A wording as it was published: its words, and the number of the wording version they were taken from. */
export const publishedWordingSchema = z.object({
  locale: localeSchema,
  versionNumber: z.number().int(),
  title: z.string(),
  body: z.string(),
});
export type PublishedWording = z.infer<typeof publishedWordingSchema>;

/**
 * A published text, frozen: preamble, every demand in order, closing, each in every published locale. A statement
 * without a preamble or closing does not have the key at all, so that its hash is that of its words.
 */
export const statementContentSchema = z.object({
  locales: z.array(localeSchema),
  preamble: z.array(publishedWordingSchema).optional(),
  demands: z.array(z.object({ key: z.string(), wordings: z.array(publishedWordingSchema) })),
  closing: z.array(publishedWordingSchema).optional(),
});
export type StatementContent = z.infer<typeof statementContentSchema>;

/**
 * The text that is hashed: keys sorted, no white space, demands and locales in published order.
 * Anyone can recompute it from the exported version; `docs/statement-format.md` says how.
 */
export function canonicalStatement(content: StatementContent): string {
  return canonicalJson(content);
}

/** Any JSON value in the canonical form. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sortKeys(value));

/** The hash under which a version is published: SHA-256 of the canonical text's UTF-8 bytes, in lower-case hex. */
export const statementHash = (content: StatementContent): string => sha256Hex(canonicalStatement(content));

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
