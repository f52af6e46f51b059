import { z } from 'zod';
import { localeSchema } from '../locale/locale.ts';

/** `editorial`: the meaning is unchanged. `material`: signatories are asked again. */
export const STATEMENT_KINDS = ['editorial', 'material'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];
export const statementKindSchema = z.enum(STATEMENT_KINDS);

/** A published text, frozen: every demand in every published locale, in order. */
export const statementContentSchema = z.object({
  locales: z.array(localeSchema),
  demands: z.array(
    z.object({
      key: z.string(),
      wordings: z.array(
        z.object({ locale: localeSchema, versionNumber: z.number().int(), title: z.string(), body: z.string() }),
      ),
    }),
  ),
});
export type StatementContent = z.infer<typeof statementContentSchema>;

/**
 * The text that is hashed: keys sorted, no white space, demands and locales in published order.
 * Anyone can recompute it from the exported version.
 */
export function canonicalStatement(content: StatementContent): string {
  return JSON.stringify(sortKeys(content));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
