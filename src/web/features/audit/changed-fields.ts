type Values = Record<string, unknown> | null;

export interface ChangedField {
  field: string;
  before: unknown;
  after: unknown;
}

/** The fields in which two records differ, in the order in which they were written; what stayed the same is left out. */
export function changedFields(from: Values, to: Values): ChangedField[] {
  const fields = [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])];
  return fields
    .map((field) => ({ field, before: from?.[field], after: to?.[field] }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

/** `expiresAt` → "expires at": for fields that the texts do not name yet. */
export function fieldWords(field: string): string {
  return field.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
