import type { FieldValue, FieldValues } from './rendered-letter.ts';

/** What a person should look at before a value goes out. */
export const FIELD_DOUBTS = ['unresolved', 'empty', 'odd'] as const;
export type FieldDoubt = (typeof FIELD_DOUBTS)[number];

/** What no minister is to read: a program's word for nothing, a placeholder that was left, markup, a lost character. */
const ODD =
  /\b(?:undefined|null|NaN)\b|\[object |\{\{|\}\}|<\/?[a-z][^>]*>|&(?:amp|lt|gt|quot|nbsp|#\d+);|\uFFFD|\bX{3,}\b|\bTODO\b/;

/** What is wrong with a value; `undefined`: nothing that can be told by looking at it alone. */
export function doubtOf(value: FieldValue | undefined): FieldDoubt | undefined {
  if (value === undefined) return 'unresolved';
  // It has nothing to say to this office, and its paragraph is left out.
  if (value.nothing) return undefined;
  const saysNothing = value.text.trim() === '' && !value.blocks?.length && !value.notes?.length;
  if (saysNothing) return 'empty';
  return ODD.test(value.text) ? 'odd' : undefined;
}

/** Those of these fields that somebody should look at. */
export const doubtsOf = (fields: readonly string[], values: FieldValues): { field: string; doubt: FieldDoubt }[] =>
  fields.flatMap((field) => {
    const doubt = doubtOf(values[field]);
    return doubt ? [{ field, doubt }] : [];
  });
