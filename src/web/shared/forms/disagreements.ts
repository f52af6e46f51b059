const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export interface Disagreement<Field extends string, Value> {
  field: Field;
  mine: Value;
  theirs: Value;
  /** Whose value, judged by who changed it since both began. */
  suggested: 'mine' | 'theirs';
}

/** Fields that two who edited at once have differently. */
export function disagreements<Field extends string, Value>(
  fields: readonly Field[],
  base: Record<Field, Value>,
  mine: Record<Field, Value>,
  theirs: Record<Field, Value>,
): Disagreement<Field, Value>[] {
  return fields
    .filter((field) => !same(mine[field], theirs[field]))
    .map((field) => ({
      field,
      mine: mine[field],
      theirs: theirs[field],
      suggested: same(mine[field], base[field]) ? 'theirs' : 'mine',
    }));
}
