import { candidatePairs } from './candidate-pairs.ts';
import { comparePrepared, prepareOrganization } from './compare-organizations.ts';
import type { DuplicateEntry, DuplicatePair } from './match.ts';

/** All pairs that look like one organisation, best first. */
export function findDuplicates(entries: readonly DuplicateEntry[]): DuplicatePair[] {
  return matchingPairs(entries, () => true);
}

/**
 * Pairs between incoming rows and organisations already known (`a` is always the incoming one, `b` the known one), best first.
 * Pairs among the incoming or among the known are not listed.
 */
export function findMatches(incoming: readonly DuplicateEntry[], known: readonly DuplicateEntry[]): DuplicatePair[] {
  const border = incoming.length;
  return matchingPairs([...incoming, ...known], (a, b) => a < border && b >= border);
}

function matchingPairs(entries: readonly DuplicateEntry[], wanted: (a: number, b: number) => boolean): DuplicatePair[] {
  const prepared = entries.map(prepareOrganization);
  const pairs: DuplicatePair[] = [];
  for (const [atA, atB] of candidatePairs(prepared, wanted)) {
    const [a, b, entryA, entryB] = [prepared[atA], prepared[atB], entries[atA], entries[atB]];
    if (!a || !b || !entryA || !entryB) continue;
    const comparison = comparePrepared(a, b);
    if (comparison.verdict !== 'different') pairs.push({ a: entryA.id, b: entryB.id, ...comparison });
  }
  return pairs.sort((one, other) => other.score - one.score);
}
