import { z } from 'zod';
import { orgTypeSchema } from '../signatories/org-type-schema.ts';
import { type SignatoryFilter, signatoryFilterSchema } from '../signatories/signatory-list.ts';
import { tagSchema } from '../signatories/tag.ts';
import { GROUNDS } from '../signatories/verification.ts';
import { prose } from '../text-fields.ts';

/** What can be done to many signatures at once. */
export const bulkDeedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tag'), tag: tagSchema }),
  z.object({ kind: z.literal('untag'), tag: tagSchema }),
  z.object({ kind: z.literal('verify'), ground: z.enum(GROUNDS), note: prose(500).default('') }),
  /** `null`: to nobody. */
  z.object({ kind: z.literal('assign'), to: z.uuid().nullable() }),
  z.object({ kind: z.literal('askBack'), question: prose(2000).min(1) }),
  z.object({ kind: z.literal('changeType'), type: orgTypeSchema }),
]);
export type BulkDeed = z.infer<typeof bulkDeedSchema>;
export const BULK_KINDS = [
  'tag',
  'untag',
  'verify',
  'assign',
  'askBack',
  'changeType',
] as const satisfies readonly BulkDeed['kind'][];

/** On which ones: named, or all that a filter lets through in the moment of starting. */
export const bulkSelectionSchema = z.union([
  z.object({ ids: z.array(z.uuid()).min(1).max(5000) }),
  z.object({ filter: signatoryFilterSchema }),
]);
export type BulkSelection = z.infer<typeof bulkSelectionSchema>;

export const bulkPlanSchema = z.object({ deed: bulkDeedSchema, selection: bulkSelectionSchema });
export type BulkPlan = z.infer<typeof bulkPlanSchema>;

/** A filter that lets everything through is no condition: nobody acts on a whole campaign by having forgotten to choose. */
export const hasCondition = ({ q, ...parts }: SignatoryFilter): boolean =>
  q !== '' || Object.values(parts).some((part) => part !== undefined && part.length > 0);

export const BULK_STATES = ['running', 'done', 'cancelled', 'undoing', 'undone'] as const;
export type BulkState = (typeof BULK_STATES)[number];

/** States in which a job works on it. */
export const BULK_AT_WORK = ['running', 'undoing'] as const satisfies readonly BulkState[];
export const CANCELLABLE = ['running'] as const satisfies readonly BulkState[];
/** What ended, done or cancelled half-way, can be taken back; a mail that was sent cannot. */
export const UNDOABLE = ['done', 'cancelled'] as const satisfies readonly BulkState[];
export const isFinal = (kind: BulkDeed['kind']): boolean => kind === 'askBack';

/** What became of one signature. `kept`: not taken back, because it was edited since. */
export const BULK_OUTCOMES = ['waiting', 'changed', 'skipped', 'undone', 'kept'] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

/** Why one is left as it is. */
export const SKIP_REASONS = [
  'alreadySo',
  'wrongState',
  'noAddress',
  'unsubscribed',
  'tooManyTags',
  'individual',
  'gone',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

const skipped = z.array(z.object({ reason: z.enum(SKIP_REASONS), count: z.number().int() }));

export const bulkForecastSchema = z.object({
  total: z.number().int(),
  /** How many would change. */
  changes: z.number().int(),
  skipped,
});
export type BulkForecast = z.infer<typeof bulkForecastSchema>;

export const bulkActSchema = z.object({
  id: z.string(),
  deed: bulkDeedSchema,
  state: z.enum(BULK_STATES),
  total: z.number().int(),
  counts: z.object({
    waiting: z.number().int(),
    changed: z.number().int(),
    skipped: z.number().int(),
    undone: z.number().int(),
    kept: z.number().int(),
  }),
  skipped,
  /** Those that were edited since and so were not taken back; at most 50. */
  kept: z.array(z.object({ id: z.string(), name: z.string() })),
  createdByName: z.string(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type BulkAct = z.infer<typeof bulkActSchema>;
export const bulkActListSchema = z.object({ items: z.array(bulkActSchema) });
