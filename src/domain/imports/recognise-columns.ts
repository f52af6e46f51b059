import { fold } from '../locale/fold.ts';
import { COLUMN_RULES, type ColumnRule, WEAK_COLUMN_RULES } from './column-rules.ts';
import type { ColumnMapping, RosterField } from './roster-fields.ts';

const PLAIN_NAME = /\b(name|nombre|nome|nom)\b/;
const LOOKS_LIKE_SIGNATORY = /\b(signator\w*|firmante|signatari[oa]|signer)\b/;
/** A name cut in two columns is joined again; every other field is given to one column only. */
const NAME_PART = /\b(first|last|given|family|surname|apellidos?|sobrenome|nombres?|primer|ultimo)\b/;

/** Guesses what each column means from its heading, in en, es or pt. Only `representativeName` can be given to two columns. */
export function recogniseColumns(header: readonly string[]): ColumnMapping {
  const headings = header.map(headingText);
  const mapping: ColumnMapping = headings.map((heading) => fieldOf(heading, COLUMN_RULES));
  placeSignatory(mapping, headings);
  placeByBrackets(mapping, header);
  keepOnePerField(mapping, headings);
  placePlainNames(mapping, headings);
  placeMissing(mapping, headings, WEAK_COLUMN_RULES);
  return mapping;
}

function fieldOf(heading: string, rules: readonly ColumnRule[]): RosterField {
  return (heading ? rules.find((rule) => rule.test(heading))?.field : undefined) ?? 'ignore';
}

/** Help texts in brackets say what else is asked (`E-mail (not published)`); they would mislead. */
function headingText(heading: string): string {
  const short = fold(
    heading
      .replace(/\([^)]*\)/g, ' ')
      .replaceAll('_', ' ')
      .replace(/([a-z])([A-Z])/g, '$1 $2'),
  );
  return short || fold(heading);
}

function keepOnePerField(mapping: ColumnMapping, headings: readonly string[]): void {
  const first = new Map<RosterField, number>();
  mapping.forEach((field, column) => {
    if (field === 'ignore') return;
    const earlier = first.get(field);
    if (earlier === undefined) {
      first.set(field, column);
    } else if (field === 'signedOn' && isTimestamp(headings[earlier]) && !isTimestamp(headings[column])) {
      mapping[earlier] = 'ignore';
      first.set(field, column);
    } else if (
      !(field === 'representativeName' && [earlier, column].every((at) => NAME_PART.test(headings[at] ?? '')))
    ) {
      mapping[column] = 'ignore';
    }
  });
}

function isTimestamp(heading = ''): boolean {
  return /marca temporal|timestamp|carimbo|created|submitted|horodateur/.test(heading);
}

/** `Signatory` is the organisation where no other column is, and leaves the representative's column to another. */
function placeSignatory(mapping: ColumnMapping, headings: readonly string[]): void {
  place(mapping, 'name', 'representativeName', (column) => LOOKS_LIKE_SIGNATORY.test(headings[column] ?? ''));
}

/** `Name` alone is the organisation's, unless another column is; then it is the representative's. */
function placePlainNames(mapping: ColumnMapping, headings: readonly string[]): void {
  const isPlain = (column: number) => PLAIN_NAME.test(headings[column] ?? '');
  place(mapping, 'name', 'ignore', isPlain);
  place(mapping, 'representativeName', 'ignore', isPlain);
}

/** `Contact (e-mail)`, `Location (country)`: the brackets say it where no heading does. */
function placeByBrackets(mapping: ColumnMapping, header: readonly string[]): void {
  const inBrackets = header.map((heading) => fold(/\(([^)]*)\)/.exec(heading)?.[1] ?? ''));
  for (const field of ['email', 'country', 'type'] as const) {
    const says = (column: number) => fieldOf(inBrackets[column] ?? '', COLUMN_RULES) === field;
    place(mapping, field, 'ignore', says);
    place(mapping, field, 'representativeName', says);
  }
}

function placeMissing(mapping: ColumnMapping, headings: readonly string[], rules: readonly ColumnRule[]): void {
  for (const { field, test } of rules) place(mapping, field, 'ignore', (column) => test(headings[column] ?? ''));
}

/** Gives a field that no column has to the first fitting one of those that were taken for `from`. */
function place(mapping: ColumnMapping, field: RosterField, from: RosterField, fits: (column: number) => boolean): void {
  if (mapping.includes(field)) return;
  const column = mapping.findIndex((other, at) => other === from && fits(at));
  if (column !== -1) mapping[column] = field;
}
