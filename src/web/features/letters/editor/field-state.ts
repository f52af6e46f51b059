import { doubtOf } from '../../../../domain/letters/field-doubts.ts';
import type { FieldsOf } from '../letter-view.ts';

export type FieldState = 'fetching' | 'set' | 'nothing' | 'unresolved' | 'odd';

/** Whether a field has a value, has nothing to say to this office, has none yet, or one that somebody should look at. */
export function fieldState(values: FieldsOf | undefined, field: string): FieldState {
  if (values === undefined) return 'fetching';
  const value = values[field];
  const doubt = doubtOf(value);
  if (doubt) return doubt === 'unresolved' ? 'unresolved' : 'odd';
  return value?.nothing ? 'nothing' : 'set';
}
