import type { FieldsOf } from '../letter-view.ts';

export type FieldState = 'fetching' | 'set' | 'nothing' | 'unresolved';

/** Whether a field has a value, has nothing to say to this office, or has none yet. */
export function fieldState(values: FieldsOf | undefined, field: string): FieldState {
  if (values === undefined) return 'fetching';
  const value = values[field];
  if (value === undefined) return 'unresolved';
  return value.nothing ? 'nothing' : 'set';
}
