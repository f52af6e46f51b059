import { recogniseCountry } from '../locale/countries.ts';
import { isIndividual } from '../signatories/individual.ts';
import type { OrgType } from '../signatories/org-type.ts';
import { recogniseOrgType } from '../signatories/recognise-org-type.ts';
import { valueKey } from './cell-values.ts';
import { cleanCell, saysNothing } from './clean-cell.ts';
import type { PlannedRow, PlanOptions, RosterDisplay, RowNoteCode, RowRefusalCode } from './planned-row.ts';
import { readDisplay, readEmail, readWebsite } from './read-contact.ts';
import { isInOtherOrder, readDate } from './read-date.ts';
import { readName } from './read-name.ts';
import type { ColumnMapping, RosterField } from './roster-fields.ts';

/** Collects what is to be said of a row while its cells are read. */
type Reading = {
  cell: (field: RosterField) => string;
  note: (code: RowNoteCode, field: RosterField) => void;
  refuse: (code: RowRefusalCode, field: RosterField) => void;
};

const TEXT_MAX_LENGTH = 200;

/** Says what importing one row would do: the values it would write, notes, and why it cannot be imported. Never throws. */
export function planRow(cells: readonly string[], mapping: ColumnMapping, options: PlanOptions): PlannedRow {
  const row: Pick<PlannedRow, 'notes' | 'refusals'> = { notes: [], refusals: [] };
  const cell = (field: RosterField) => cleanCell(cells.filter((_, column) => mapping[column] === field).join(' '));
  const reading: Reading = {
    cell,
    note: (code, field) => row.notes.push({ code, field, value: cell(field) }),
    refuse: (code, field) => row.refusals.push({ code, field, value: cell(field) }),
  };
  const beyond = cells.slice(mapping.length).map(cleanCell).filter(Boolean).join(' ');
  if (beyond) row.notes.push({ code: 'row.tooManyCells', field: 'ignore', value: beyond });
  return {
    ...planName(reading),
    ...planCountry(reading, options),
    type: planType(reading, options),
    ...planWebsite(reading),
    representative: {
      name: cell('representativeName').slice(0, TEXT_MAX_LENGTH),
      role: cell('representativeRole').slice(0, TEXT_MAX_LENGTH),
    },
    ...planEmail(reading),
    ...planDate(reading, options),
    display: planDisplay(reading, options),
    ...row,
  };
}

function planName({ cell, note, refuse }: Reading): { name: string; acronym?: string } {
  const read = readName(cell('name'));
  if (read.refusal) refuse(read.refusal, 'name');
  const ownColumn = cell('acronym');
  const given = saysNothing(ownColumn) ? '' : ownColumn.slice(0, TEXT_MAX_LENGTH);
  if (read.note && !(given && read.note === 'acronym.fromName')) note(read.note, 'name');
  const acronym = given || read.acronym;
  return acronym ? { name: read.name, acronym } : { name: read.name };
}

function planCountry({ cell, note, refuse }: Reading, { defaultCountry, values }: PlanOptions): { country?: string } {
  const text = cell('country');
  if (saysNothing(text)) {
    if (defaultCountry) return { country: defaultCountry };
    refuse('country.missing', 'country');
    return {};
  }
  const said = values?.country[valueKey(text)];
  if (said) return { country: said };
  const { code, guessed, problem } = recogniseCountry(text);
  if (problem) refuse(problem, 'country');
  if (guessed) note('country.guessed', 'country');
  return code ? { country: code } : {};
}

function planType({ cell, note, refuse }: Reading, { allowsIndividuals = false, values }: PlanOptions): OrgType {
  const text = cell('type');
  const type = values?.type[valueKey(text)] ?? recogniseOrgType(text);
  if (!type) note(saysNothing(text) ? 'type.missing' : 'type.unrecognised', 'type');
  if (type && isIndividual(type) && !allowsIndividuals) refuse('type.individual', 'type');
  return type ?? 'other';
}

function planWebsite({ cell, note }: Reading): { website?: string } {
  const text = cell('website');
  if (saysNothing(text)) return {};
  const website = readWebsite(text);
  if (!website) note('website.unreadable', 'website');
  return website ? { website } : {};
}

function planEmail({ cell, refuse }: Reading): { email: string } {
  const { email, refusal } = readEmail(cell('email'));
  if (refusal) refuse(refusal, 'email');
  return { email };
}

function planDate({ cell, note }: Reading, { dateOrder, today }: PlanOptions): { signedOn?: string } {
  const text = cell('signedOn');
  if (saysNothing(text)) return {};
  const signedOn = readDate(text, dateOrder);
  if (!signedOn) note('signedOn.unreadable', 'signedOn');
  if (!signedOn) return {};
  if (today && signedOn > today) {
    note('signedOn.future', 'signedOn');
    return {};
  }
  if (isInOtherOrder(text, dateOrder)) note('signedOn.otherOrder', 'signedOn');
  return { signedOn };
}

/** Without a clear yes nobody is named: an empty or unclear answer is only counted, unless the person importing says otherwise. */
function planDisplay({ cell, note }: Reading, { defaultDisplay = 'counted-only' }: PlanOptions): RosterDisplay {
  const text = cell('display');
  const display = readDisplay(text);
  if (!display && !saysNothing(text)) note('display.unrecognised', 'display');
  return display ?? defaultDisplay;
}
