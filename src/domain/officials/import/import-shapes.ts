import { z } from 'zod';
import { localeSchema } from '../../locale/locale.ts';
import { formsSchema } from '../office.ts';
import { ADDRESS_GENDERS, CONTACT_KINDS, OFFICE_KINDS } from '../office-kind.ts';
import { OFFICE_COLUMNS } from './office-columns.ts';

export const MAX_OFFICE_ROWS = 2000;
export const MAX_OFFICE_MEGABYTES = 5;

/** Why a row cannot be read. */
export const ROW_PROBLEM_CODES = [
  'countryMissing',
  'countryUnknown',
  'countryRegion',
  'titleMissing',
  'tooLong',
  'languageUnknown',
  'kindUnknown',
  'genderUnknown',
  'dateUnreadable',
  'datesReversed',
  'emailInvalid',
  'phoneInvalid',
  'portalInvalid',
  'sourceInvalid',
  'zoneUnknown',
  /** An earlier row says something else of the same office. */
  'contradicts',
] as const;
export type RowProblemCode = (typeof ROW_PROBLEM_CODES)[number];
export interface RowProblem {
  code: RowProblemCode;
  /** What the cell has; never an e-mail address or a number. */
  value: string;
}

/** What a row can change. */
export const CHANGED_FIELDS = [
  'kind',
  'institution',
  'titleEn',
  'titleLocal',
  'locale',
  'timeZone',
  'note',
  'holder',
  'addressGender',
  'heldFrom',
  'heldTo',
  'source',
  'formerHeldTo',
  'email',
  'phone',
  'post',
  'portal',
  'contactSource',
  'validUntil',
] as const;
export type ChangedField = (typeof CHANGED_FIELDS)[number];

export const OFFICE_ROW_OUTCOMES = ['new', 'changed', 'unchanged', 'refused'] as const;
export type OfficeRowOutcome = (typeof OFFICE_ROW_OUTCOMES)[number];

export const plannedOfficeRowSchema = z.object({
  /** The line in the file, its headings being line 1. */
  line: z.number().int(),
  outcome: z.enum(OFFICE_ROW_OUTCOMES),
  country: z.string(),
  title: z.string(),
  differences: z.array(z.object({ field: z.enum(CHANGED_FIELDS), from: z.string(), to: z.string() })),
  problems: z.array(z.object({ code: z.enum(ROW_PROBLEM_CODES), value: z.string() })),
  /** A holder of whom no date is known is not written to: letters address the office. */
  isHolderUndated: z.boolean(),
});
export type PlannedOfficeRow = z.infer<typeof plannedOfficeRowSchema>;

/** An office whole, as an import found it or leaves it; ids are empty until the database gives them. */
export const officeStateSchema = z.object({
  id: z.string(),
  country: z.string(),
  kind: z.enum(OFFICE_KINDS),
  institution: z.string(),
  titleEn: z.string(),
  titleLocal: z.string(),
  locale: localeSchema,
  timeZone: z.string().nullable(),
  note: z.string(),
  holders: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      addressGender: z.enum(ADDRESS_GENDERS).nullable(),
      forms: formsSchema,
      heldFrom: z.string().nullable(),
      heldTo: z.string().nullable(),
      source: z.string(),
    }),
  ),
  contacts: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(CONTACT_KINDS),
      value: z.string(),
      source: z.string(),
      validUntil: z.string().nullable(),
    }),
  ),
});
export type OfficeState = z.infer<typeof officeStateSchema>;

export const OFFICE_IMPORT_STATES = ['planned', 'done', 'undone'] as const;
export type OfficeImportState = (typeof OFFICE_IMPORT_STATES)[number];

/** What was looked at can be done; what was done can be taken back. */
export const canApply = (state: OfficeImportState): boolean => state === 'planned';
export const canUndo = (state: OfficeImportState): boolean => state === 'done';

export const officeImportSummarySchema = z.object({
  id: z.string(),
  fileName: z.string(),
  state: z.enum(OFFICE_IMPORT_STATES),
  createdByName: z.string(),
  createdAt: z.string(),
  undoneAt: z.string().nullable(),
  counts: z.record(z.enum(OFFICE_ROW_OUTCOMES), z.number().int()),
});
export type OfficeImportSummary = z.infer<typeof officeImportSummarySchema>;

/** Which column says what, by position; a column that says nothing is absent. */
export const officeMappingSchema = z.partialRecord(z.enum(OFFICE_COLUMNS), z.number().int().min(0).max(500).optional());

export const officeImportSchema = officeImportSummarySchema.extend({
  /** The headings of the file, each with its first cells. */
  columns: z.array(z.object({ heading: z.string(), samples: z.array(z.string()) })),
  mapping: officeMappingSchema,
  rows: z.array(plannedOfficeRowSchema),
  /** Offices that an undo left as they were, because somebody edited them, or letters went to them, since. */
  kept: z.array(z.object({ officeId: z.string(), label: z.string(), why: z.enum(['edited', 'inLetters']) })),
});
export type OfficeImport = z.infer<typeof officeImportSchema>;
export const officeImportListSchema = z.object({ items: z.array(officeImportSummarySchema) });

export const countsOf = (rows: readonly Pick<PlannedOfficeRow, 'outcome'>[]): OfficeImportSummary['counts'] => {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome]++;
  return counts;
};

/** Reads the file's columns in another way, or applies it as it was shown. */
export const officeMappingChangeSchema = z.object({ mapping: officeMappingSchema });
