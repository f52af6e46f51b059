import type { CountryCode } from '../locale/countries.ts';
import type { OrgType } from '../signatories/org-type.ts';
import type { ValueMeanings } from './cell-values.ts';
import type { RosterField } from './roster-fields.ts';

/** Why a row cannot be imported. */
export const ROW_REFUSAL_CODES = [
  'name.missing',
  'name.placeholder',
  'name.link',
  'name.tooLong',
  'country.missing',
  'country.unknown',
  'country.region',
  'type.individual',
  'email.missing',
  'email.invalid',
] as const;
export type RowRefusalCode = (typeof ROW_REFUSAL_CODES)[number];
/** `value` is the text as it stood in the cell (may be empty). */
export type RowRefusal = { code: RowRefusalCode; field: RosterField; value: string };

/** What the importer did to a row or left out of it, without refusing it. */
export const ROW_NOTE_CODES = [
  'name.formula',
  'acronym.fromName',
  'country.guessed',
  'row.tooManyCells',
  'type.missing',
  'type.unrecognised',
  'website.unreadable',
  'signedOn.unreadable',
  'signedOn.otherOrder',
  'signedOn.future',
  'display.unrecognised',
] as const;
export type RowNoteCode = (typeof ROW_NOTE_CODES)[number];
export type RowNote = { code: RowNoteCode; field: RosterField; value: string };

/** `letters-only` is never read from a roster's yes/no; it can be written out in the column. */
export type RosterDisplay = 'public' | 'letters-only' | 'counted-only';

/** `dmy`: 31/12/2026; `mdy`: 12/31/2026. ISO dates are read under either. */
export const DATE_ORDERS = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export type PlanOptions = {
  dateOrder: DateOrder;
  /** YYYY-MM-DD: nobody has signed on a later day. Without it, any day is taken. */
  today?: string | undefined;
  /** For rows whose country cell is empty, and for rosters without such a column. */
  defaultCountry?: CountryCode | undefined;
  /** For rows whose display cell is empty or not understood, and for rosters without such a column. Without it: `counted-only`. */
  defaultDisplay?: RosterDisplay | undefined;
  /** Whether the campaign takes signatures of persons; without it, their rows are refused. */
  allowsIndividuals?: boolean | undefined;
  /** What staff say that values mean; it goes before what we would read. */
  values?: ValueMeanings | undefined;
};

export type PlannedRow = {
  name: string;
  acronym?: string;
  /** Absent only when a refusal says why. */
  country?: CountryCode;
  type: OrgType;
  website?: string;
  representative: { name: string; role: string };
  email: string;
  /** YYYY-MM-DD */
  signedOn?: string;
  display: RosterDisplay;
  notes: RowNote[];
  refusals: RowRefusal[];
};

export type ImportableRow = PlannedRow & { country: CountryCode };

export function isImportable(row: PlannedRow): row is ImportableRow {
  return row.refusals.length === 0 && row.country !== undefined;
}
