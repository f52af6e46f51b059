import type { DuplicateEntry, DuplicatePair } from './match.ts';

/** All pairs that look like one organisation, best first. */
export function findDuplicates(_entries: readonly DuplicateEntry[]): DuplicatePair[] {
  return [];
}

/**
 * Pairs between incoming rows and organisations already known (`a` is always the incoming one, `b` the known one), best first.
 * Pairs among the incoming or among the known are not listed.
 */
export function findMatches(_incoming: readonly DuplicateEntry[], _known: readonly DuplicateEntry[]): DuplicatePair[] {
  return [];
}
