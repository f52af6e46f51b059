type Many<K> = K extends `${infer Base}_other` ? `${Base}_many` : never;

/**
 * The shape that Spanish and Portuguese texts must have to be complete: the same keys as English. Where a text counts
 * (`x_other`), the form for millions (`x_many`: "un millón de firmas") may be added; without it `x_other` is used.
 */
export type Translated<T> = {
  [K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
} & { [K in keyof T as Many<K>]?: string };

/** Fills the missing `_many` forms from `_other`: plural rules of es and pt ask for them from a million on. */
export function withManyForms<T extends object>(texts: T): T {
  const filled: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(texts)) {
    filled[key] = typeof value === 'object' && value !== null ? withManyForms(value) : value;
    if (key.endsWith('_other')) filled[key.replace(/_other$/, '_many')] ??= value;
  }
  return { ...filled, ...pickManyForms(texts) } as T;
}

function pickManyForms(texts: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => key.endsWith('_many')));
}
