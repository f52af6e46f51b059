import type { PlannedRow, PlanOptions } from './planned-row.ts';
import type { ColumnMapping } from './roster-fields.ts';

/** Says what importing one row would do: the values it would write, notes, and why it cannot be imported. Never throws. */
export function planRow(_cells: readonly string[], _mapping: ColumnMapping, _options: PlanOptions): PlannedRow {
  return {
    name: '',
    type: 'other',
    representative: { name: '', role: '' },
    email: '',
    display: 'public',
    notes: [],
    refusals: [],
  };
}
