import { comparePrepared, type PreparedOrganization, prepareOrganization } from './compare-organizations.ts';
import { EntriesAbove } from './entries-above.ts';
import type { DuplicateEntry, DuplicatePair } from './match.ts';
import { keysInFile, lookupKeysInFile } from './match-keys.ts';

/** All pairs that look like one organisation, best first. `a` stands above `b`. An import finds them so, some rows at a time. */
export function findDuplicates(entries: readonly DuplicateEntry[]): DuplicatePair[] {
  const above = new EntriesAbove();
  const prepared: PreparedOrganization[] = [];
  const pairs: DuplicatePair[] = [];
  for (const [at, entry] of entries.entries()) {
    const own = prepareOrganization(entry);
    for (const other of above.sharing(lookupKeysInFile(own))) {
      const [one, known] = [entries[other], prepared[other]];
      if (!one || !known) continue;
      const comparison = comparePrepared(known, own);
      if (comparison.verdict !== 'different') pairs.push({ a: one.id, b: entry.id, ...comparison });
    }
    prepared.push(own);
    above.add(at, keysInFile(own));
  }
  return pairs.sort((one, other) => other.score - one.score);
}
