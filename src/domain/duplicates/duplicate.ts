import { z } from 'zod';
import { localizedSchema } from '../locale/locale.ts';
import { MATCH_REASONS } from '../signatories/matching/match.ts';
import { orgTypeSchema } from '../signatories/org-type-schema.ts';
import { displaySchema, signatureStateSchema } from '../signatories/signature-state-schemas.ts';
import { type CHOSEN_FIELDS, ENTRY_FIELDS, SIDES } from './merged-fields.ts';

export const DUPLICATES_PAGE_SIZE = 25;

export const duplicateQuerySchema = z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1) });

/** `open`: nobody has said anything yet. */
export const PAIR_STATES = ['open', 'distinct', 'merged'] as const;
export type PairState = (typeof PAIR_STATES)[number];

/** Only an open pair can be decided. */
export const isOpen = (state: PairState): boolean => state === 'open';
export const isSaidDistinct = (state: PairState): boolean => state === 'distinct';

const entryBriefSchema = z.object({
  id: z.string(),
  name: z.string(),
  acronym: z.string().nullable(),
  country: z.string(),
  type: orgTypeSchema,
});

const pairSchema = z.object({
  id: z.string(),
  /** 0 to 1. */
  score: z.number(),
  verdict: z.enum(['same', 'similar']),
  reasons: z.array(z.enum(MATCH_REASONS)),
  foundAt: z.string(),
});

export const SCAN_STATES = ['running', 'done', 'cancelled'] as const;
export type ScanState = (typeof SCAN_STATES)[number];
export const isScanning = (state: ScanState): boolean => state === 'running';

/** A look through the whole registry. */
export const registryScanSchema = z.object({
  id: z.string(),
  state: z.enum(SCAN_STATES),
  total: z.number().int(),
  looked: z.number().int(),
  found: z.number().int(),
  startedByName: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type RegistryScan = z.infer<typeof registryScanSchema>;

export const duplicateListSchema = z.object({
  items: z.array(pairSchema.extend({ a: entryBriefSchema, b: entryBriefSchema })),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
  /** The last look through the registry, if there ever was one. */
  scan: registryScanSchema.nullable(),
});
export type DuplicateList = z.infer<typeof duplicateListSchema>;

const comparedEntrySchema = entryBriefSchema.extend({
  website: z.string().nullable(),
  aliases: z.array(z.string()),
  formerNames: z.array(z.string()),
  otherNames: z.array(z.string()),
  mailDomains: z.array(z.string()),
  tags: z.array(z.string()),
  note: z.string(),
  createdAt: z.string(),
  /** How many contact persons it has. */
  people: z.number().int(),
  /** In all campaigns. */
  signatures: z.array(
    z.object({
      id: z.string(),
      campaign: z.object({ slug: z.string(), title: localizedSchema }),
      state: signatureStateSchema,
      display: displaySchema,
      signedOn: z.string(),
      /** With this signature of the other entry it would become one: whether this is the one that stays. */
      stays: z.boolean().nullable(),
    }),
  ),
});
export type ComparedEntry = z.infer<typeof comparedEntrySchema>;

export const duplicatePairSchema = pairSchema.extend({
  state: z.enum(PAIR_STATES),
  a: comparedEntrySchema,
  b: comparedEntrySchema,
});
export type DuplicateDetail = z.infer<typeof duplicatePairSchema>;

const sideSchema = z.enum(SIDES);

export const mergeSchema = z.object({
  /** The entry that stays; the other one is merged into it. */
  keptId: z.uuid(),
  choices: z.object({
    name: sideSchema,
    acronym: sideSchema,
    country: sideSchema,
    type: sideSchema,
    website: sideSchema,
  } satisfies Record<(typeof CHOSEN_FIELDS)[number], typeof sideSchema>),
});
export type MergeRequest = z.infer<typeof mergeSchema>;

export const mergedSchema = z.object({ mergeId: z.string() });

export const mergeListSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kept: z.object({ id: z.string(), name: z.string() }),
      /** Their names at the time. */
      keptName: z.string(),
      mergedName: z.string(),
      mergedByName: z.string(),
      mergedAt: z.string(),
      undoneByName: z.string().nullable(),
      undoneAt: z.string().nullable(),
      /** Signatures that went over to the kept entry. */
      moved: z.number().int(),
      /** Pairs of signatures that became one. */
      joined: z.number().int(),
      /** A later merge of the same entry stands on it, and has to be undone first. */
      blocked: z.boolean(),
    }),
  ),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
});
export type MergeList = z.infer<typeof mergeListSchema>;

export const undoneSchema = z.object({
  /** Fields of the kept entry that were edited since the merge, and were left as they are. */
  edited: z.array(z.enum(ENTRY_FIELDS)),
});
export type Undone = z.infer<typeof undoneSchema>;
