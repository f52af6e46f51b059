import type { DuplicatePair } from '../../domain/signatories/matching/match.ts';
import type { Db, Tx } from '../db/connection.ts';
import type { duplicatePair } from '../db/schema/index.ts';
import { findInRegistry } from './find-in-registry.ts';
import { insertPairs } from './insert-pairs.ts';
import { ordered } from './pass-on-pairs.ts';
import { registryEntries } from './registry-entry.ts';

/**
 * Looks entries of the registry up in it and puts what they resemble into the queue, for people to decide. A pair that
 * is in the queue, or was decided, is not put there again.
 * @param campaignId any: of which signatures are looked up on the way
 * @returns how many pairs are new
 */
export async function noteDuplicates(
  tx: Tx | Db,
  campaignId: string,
  ids: readonly string[],
  at: Date,
): Promise<number> {
  const entries = await registryEntries(tx, campaignId, ids);
  const { pairs } = await findInRegistry(tx, campaignId, [...entries.values()]);
  const rows = new Map(pairs.map((pair) => [ordered(pair.a, pair.b).join(), rowOf(pair, at)]));
  return (await insertPairs(tx, [...rows.values()])).length;
}

function rowOf({ a, b, score, verdict, reasons }: DuplicatePair, foundAt: Date): typeof duplicatePair.$inferInsert {
  if (verdict === 'different') throw new TypeError('Only pairs that look like one are noted');
  const [aId, bId] = ordered(a, b);
  return { aId, bId, score, verdict, reasons, foundAt };
}
