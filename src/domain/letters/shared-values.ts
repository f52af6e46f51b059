import type { FieldValue, FieldValues } from './rendered-letter.ts';

type Known = Record<string, FieldValue>;

/** Which of several offices' values are the same for all, and what each has besides: together they are what each had. */
export function shareValues(all: readonly FieldValues[]): { common: Known; own: Known[] } {
  const [first, ...others] = all;
  if (first === undefined) return { common: {}, own: [] };
  const isShared = (field: string) => {
    const said = JSON.stringify(first[field]);
    return others.every((values) => JSON.stringify(values[field]) === said);
  };
  const shared = new Set(Object.keys(first).filter(isShared));
  const only = (values: FieldValues, wanted: boolean): Known =>
    Object.fromEntries(
      Object.entries(values).flatMap(([field, value]) =>
        value !== undefined && shared.has(field) === wanted ? [[field, value]] : [],
      ),
    );
  return { common: only(first, true), own: all.map((values) => only(values, false)) };
}
