import type { ComparedEntry, DuplicateDetail, MergeRequest } from '../../../domain/duplicates/duplicate.ts';
import { CHOSEN_FIELDS, type ChosenField } from '../../../domain/duplicates/merged-fields.ts';

export type Half = 'a' | 'b';

/** Which entry stays, and for each field whose value. */
export interface Chosen {
  keep: Half;
  fields: Record<ChosenField, Half>;
}

export const otherHalf = (half: Half): Half => (half === 'a' ? 'b' : 'a');

/** The entry that signed more, else the older one, stays; a field that it lacks comes from the other. */
export function suggested(pair: DuplicateDetail): Chosen {
  const { a, b } = pair;
  const more = a.signatures.length - b.signatures.length;
  const keep: Half = more > 0 || (more === 0 && a.createdAt <= b.createdAt) ? 'a' : 'b';
  return takeAll(pair, keep);
}

/** Everything from one entry, but for what it lacks. */
export function takeAll(pair: DuplicateDetail, keep: Half): Chosen {
  const of = (field: ChosenField): Half => (pair[keep][field] ? keep : otherHalf(keep));
  return {
    keep,
    fields: {
      name: of('name'),
      acronym: of('acronym'),
      country: of('country'),
      type: of('type'),
      website: of('website'),
    },
  };
}

export function requestOf(pair: DuplicateDetail, { keep, fields }: Chosen): MergeRequest {
  const side = (field: ChosenField) => (fields[field] === keep ? ('kept' as const) : ('merged' as const));
  return {
    keptId: pair[keep].id,
    choices: {
      name: side('name'),
      acronym: side('acronym'),
      country: side('country'),
      type: side('type'),
      website: side('website'),
    },
  };
}

export const differs = (a: ComparedEntry, b: ComparedEntry, field: ChosenField): boolean =>
  (a[field] ?? '') !== (b[field] ?? '');

export { CHOSEN_FIELDS };
