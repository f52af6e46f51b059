import { z } from 'zod';
import { MATCH_REASONS } from '../signatories/matching/match.ts';
import { orgTypeSchema } from '../signatories/org-type-schema.ts';
import { displaySchema, signatureStateSchema } from '../signatories/signature-state-schemas.ts';
import { valueMeaningsSchema } from './cell-values.ts';
import { ROSTER_ENCODINGS } from './decode-roster.ts';
import { importStateSchema, rowOutcomeSchema } from './import-state.ts';
import { DATE_ORDERS, ROW_NOTE_CODES, ROW_REFUSAL_CODES } from './planned-row.ts';
import { readingProblemSchema } from './reading-problem.ts';
import { ROSTER_FIELDS, type RosterField } from './roster-fields.ts';
import { ROSTER_FORMATS } from './roster-format.ts';
import { ROSTER_DELIMITERS } from './roster-layout.ts';

/** Limits of one upload. More is split by the person, who then also reviews less at a time. */
export const MAX_ROSTER_MEGABYTES = 100;
export const MAX_ROSTER_ROWS = 200_000;
export const MAX_ROSTER_COLUMNS = 200;

const rosterFieldSchema = z.enum(ROSTER_FIELDS);
/** First and last name may stand in two columns; what is ignored may be ignored often. */
const REPEATABLE: readonly RosterField[] = ['ignore', 'representativeName'];

export const columnMappingSchema = z
  .array(rosterFieldSchema)
  .max(MAX_ROSTER_COLUMNS)
  .refine(
    (mapping) => mapping.every((field, at) => REPEATABLE.includes(field) || mapping.indexOf(field) === at),
    'field.invalid',
  );

const countrySchema = z.string().regex(/^[A-Z]{2}$/);

/** How the file is read, as far as staff say so; the rest is recognised. `headerRow`: see `RosterLayout`. */
export const readingSchema = z.object({
  encoding: z.enum(ROSTER_ENCODINGS).optional(),
  delimiter: z.enum(ROSTER_DELIMITERS).optional(),
  headerRow: z.number().int().min(0).max(50).optional(),
  sheet: z.string().max(200).optional(),
});
export type Reading = z.infer<typeof readingSchema>;

/**
 * What staff say about the file: how it is read, what its columns mean, and what to take where a cell says nothing.
 * `reading` left out: as it was read.
 */
export const importSettingsSchema = z.object({
  reading: readingSchema.optional(),
  mapping: columnMappingSchema,
  dateOrder: z.enum(DATE_ORDERS),
  defaultCountry: countrySchema.optional(),
  defaultDisplay: displaySchema.optional(),
  /** What values of the columns of countries and types mean, where staff say so. */
  values: valueMeaningsSchema.optional(),
});
export type ImportSettings = z.infer<typeof importSettingsSchema>;

/** `confirmed`: these organisations have said so to the coalition already; `pending`: each still has to. */
export const IMPORTED_STATES = ['pending', 'confirmed'] as const;
export type ImportedState = (typeof IMPORTED_STATES)[number];
/** Left out: as chosen before, or else `pending`: nobody stands before somebody said so. */
export const startImportSchema = z.object({ state: z.enum(IMPORTED_STATES).optional() });
export const decideRowSchema = z.object({ include: z.boolean() });

const remark = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.object({ code: z.enum(codes), field: rosterFieldSchema, value: z.string() });

/** The same shape as `PlannedRow`. */
export const plannedRowSchema = z.object({
  name: z.string(),
  acronym: z.string().optional(),
  country: z.string().optional(),
  type: orgTypeSchema,
  website: z.string().optional(),
  representative: z.object({ name: z.string(), role: z.string() }),
  email: z.string(),
  signedOn: z.string().optional(),
  display: displaySchema,
  notes: z.array(remark(ROW_NOTE_CODES)),
  refusals: z.array(remark(ROW_REFUSAL_CODES)),
});

/** What a row resembles: an entry of the registry, or an earlier row of the same file. */
export const rowMatchSchema = z.object({
  /** `null` for a row of the file. */
  organizationId: z.string().nullable(),
  /** `null` for an entry of the registry. */
  row: z.number().int().nullable(),
  name: z.string(),
  country: z.string(),
  type: orgTypeSchema,
  /** Of its signature of this campaign; `null` when it has none: then a `new` row signs for that very entry. */
  state: signatureStateSchema.nullable(),
  score: z.number(),
  reasons: z.array(z.enum(MATCH_REASONS)),
});
export type RowMatch = z.infer<typeof rowMatchSchema>;

export const importRowSchema = z.object({
  number: z.number().int(),
  outcome: rowOutcomeSchema,
  /** Whether it is imported: preset by the outcome, changed by staff. Refused rows never are. */
  include: z.boolean(),
  planned: plannedRowSchema,
  match: rowMatchSchema.nullable(),
  applied: z.boolean(),
  signatureId: z.string().nullable(),
});
export type ImportRow = z.infer<typeof importRowSchema>;

/** A row's line as a spreadsheet counts them: those down to the headings come before row 1. */
export const lineOf = (number: number, { headerRow }: { headerRow: number }): number => number + headerRow;

export const importRowListSchema = z.object({
  items: z.array(importRowSchema),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
});

/** Figures of a batch, counted from its rows at the moment of asking. */
export const importFiguresSchema = z.object({
  total: z.number().int(),
  /** Rows by outcome. */
  counts: z.object({ new: z.number().int(), duplicate: z.number().int(), refused: z.number().int() }),
  /** Rows that are, or are to be, imported. */
  included: z.number().int(),
  /** Of them, rows written (and perhaps taken back since). */
  applied: z.number().int(),
  /** Rows whose signature stands now. */
  standing: z.number().int(),
});

export const importListItemSchema = importFiguresSchema.extend({
  id: z.string(),
  fileName: z.string(),
  state: importStateSchema,
  createdAt: z.string(),
  createdByName: z.string(),
  finishedAt: z.string().nullable(),
});
export type ImportListItem = z.infer<typeof importListItemSchema>;
export const importListSchema = z.object({ items: z.array(importListItemSchema) });

export const importBatchSchema = importListItemSchema.extend({
  version: z.number().int(),
  format: z.enum(ROSTER_FORMATS),
  encoding: z.string(),
  delimiter: z.string(),
  /** Which line has the headings; 0: none. */
  headerRow: z.number().int(),
  /** Of a workbook: what can be read, and which of them was. */
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  /** How many rows the work at hand has been through; while a file is read nobody knows yet how many there are. */
  progress: z.number().int(),
  /** Its columns are read as those of an earlier roster with these headings were. */
  remembered: z.boolean(),
  /** Why it could not be read. */
  problem: readingProblemSchema.nullable(),
  header: z.array(z.string()),
  /** The first few values of every column, in the header's order. */
  samples: z.array(z.array(z.string())),
  settings: importSettingsSchema,
  /** False when no date of the file tells day from month: a person should look. */
  dateOrderCertain: z.boolean(),
  /** After an undo: what was edited or verified since it was imported, and therefore stayed. The first hundred. */
  kept: z.array(z.object({ row: z.number().int(), signatureId: z.string(), name: z.string() })),
});
export type ImportBatch = z.infer<typeof importBatchSchema>;
