import { z } from 'zod';
import { roundPlanSchema } from '../consent/round.ts';
import { PART_KINDS } from '../demands/part.ts';
import { reasonSchema } from '../demands/wording.ts';
import { LOCALES, localeSchema } from '../locale/locale.ts';
import { statementChangesSchema } from './compare-statements.ts';
import { BLOCKS } from './preflight.ts';
import { PROPOSAL_STATES, statementContentSchema, statementKindSchema } from './statement.ts';

const localesSchema = z.array(localeSchema).min(1).max(LOCALES.length);

/** What an administrator sends to publish; the words themselves are those in force, named by their hash in `If-Match`. */
export const publishStatementSchema = z.object({
  locales: localesSchema,
  kind: statementKindSchema,
  reason: reasonSchema,
  /** For an editorial version: whether signatories are told of it. */
  tellSignatories: z.boolean().default(false),
  /** For a material version: how signatories will be asked. */
  round: roundPlanSchema.optional(),
});
export type PublishStatement = z.infer<typeof publishStatementSchema>;

export const refuseProposalSchema = z.object({ reason: reasonSchema });

/** An editorial version is out; a material one waits for a second administrator. */
export const publishedAnswerSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('published'), number: z.number().int() }),
  z.object({ outcome: z.literal('proposed'), id: z.string() }),
]);
export type PublishedAnswer = z.infer<typeof publishedAnswerSchema>;

/** One published version, without its words. */
export const versionSummarySchema = z.object({
  number: z.number().int(),
  kind: statementKindSchema,
  reason: z.string(),
  sha256: z.string(),
  publishedAt: z.string(),
  locales: z.array(localeSchema),
  proposedByName: z.string(),
  approvedByName: z.string().nullable(),
});
export type VersionSummary = z.infer<typeof versionSummarySchema>;

/** `changes` is null for the first version. */
export const versionSchema = versionSummarySchema.extend({
  content: statementContentSchema,
  changes: statementChangesSchema.nullable(),
});
export type Version = z.infer<typeof versionSchema>;

/** A version as it is exported: everything that is needed to check its hash. Attached to PDFs, served to everyone. */
export const exportedVersionSchema = z.object({
  campaign: z.string(),
  number: z.number().int(),
  kind: statementKindSchema,
  publishedAt: z.string(),
  sha256: z.string(),
  content: statementContentSchema,
});
export type ExportedVersion = z.infer<typeof exportedVersionSchema>;

const partNameSchema = z.object({ key: z.string(), kind: z.enum(PART_KINDS), position: z.number().int() });

/** How far the next version is: what stands in the way in each locale, and what it would change. */
export const preparationSchema = z.object({
  number: z.number().int(),
  sourceLocale: localeSchema,
  locales: z.array(
    z.object({
      locale: localeSchema,
      blockers: z.array(partNameSchema.extend({ block: z.enum(BLOCKS) })),
      overtaken: z.array(partNameSchema),
      words: z.number().int(),
    }),
  ),
  /** Keys of preamble or closing for which words exist, but none that is approved. */
  leftOut: z.array(z.string()),
  wordLimit: z.number().int(),
  /** The locales that the rest is about: those asked for, or else all that are ready. */
  chosen: z.array(localeSchema),
  /** The hash of the text in these locales; publishing names it. */
  sha256: z.string(),
  /** Against the version in force; against nothing before the first. */
  changes: statementChangesSchema,
  unchanged: z.boolean(),
  likelyKind: statementKindSchema,
  isFirst: z.boolean(),
  /** The proposal that waits; while there is one, nothing else is published. */
  openProposal: z.string().nullable(),
  /** Signatures that stand, and those of them whose representative has an address. */
  signatories: z.object({ standing: z.number().int(), reachable: z.number().int() }),
});
export type Preparation = z.infer<typeof preparationSchema>;

export const proposalSummarySchema = z.object({
  id: z.string(),
  number: z.number().int(),
  kind: statementKindSchema,
  reason: z.string(),
  sha256: z.string(),
  locales: z.array(localeSchema),
  round: roundPlanSchema.nullable(),
  state: z.enum(PROPOSAL_STATES),
  proposedByName: z.string(),
  proposedAt: z.string(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionReason: z.string(),
  /** Whether it is the caller's own: another administrator has to approve it. */
  mine: z.boolean(),
});
export type ProposalSummary = z.infer<typeof proposalSummarySchema>;

export const proposalSchema = proposalSummarySchema.extend({ changes: statementChangesSchema });
export type Proposal = z.infer<typeof proposalSchema>;
