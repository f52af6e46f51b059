import type { DiffPart } from './diff-words.ts';

/** A difference as two texts beside each other: what went stays on the left, what came on the right. */
export function diffSides(parts: readonly DiffPart[]): { before: DiffPart[]; after: DiffPart[] } {
  return {
    before: parts.filter(({ kind }) => kind !== 'inserted'),
    after: parts.filter(({ kind }) => kind !== 'deleted'),
  };
}
