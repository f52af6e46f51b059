import { and, eq, inArray, ne, or } from 'drizzle-orm';
import type { Tx } from '../db/connection.ts';
import { duplicatePair } from '../db/schema/index.ts';
import { insertPairs } from './insert-pairs.ts';
import type { MergeRecord } from './merge-record.ts';

/** What was said, or is still to be said, of the merged entry and others goes for the kept one. */
export async function passOnPairs(tx: Tx, at: Date, kept: string, merged: string): Promise<MergeRecord['pairs']> {
  const pairs = await tx
    .select()
    .from(duplicatePair)
    .where(and(or(eq(duplicatePair.aId, merged), eq(duplicatePair.bId, merged)), ne(duplicatePair.state, 'merged')));
  const passed = pairs.flatMap(({ id: _, ...pair }) => {
    const other = pair.aId === merged ? pair.bId : pair.aId;
    if (other === kept) return [];
    const [aId, bId] = ordered(kept, other);
    return [{ ...pair, aId, bId, foundAt: at }];
  });
  const written = await insertPairs(tx, passed);
  return written.flatMap(({ id, state }) => (state === 'merged' ? [] : [{ id, state }]));
}

/** Unless somebody has decided about them since. */
export async function takeBackPairs(tx: Tx, pairs: MergeRecord['pairs']): Promise<void> {
  for (const state of ['open', 'distinct'] as const) {
    const ids = pairs.filter((pair) => pair.state === state).map(({ id }) => id);
    if (ids.length === 0) continue;
    await tx.delete(duplicatePair).where(and(inArray(duplicatePair.id, ids), eq(duplicatePair.state, state)));
  }
}

/** As the table holds two entries. */
export const ordered = (one: string, other: string): [string, string] => (one < other ? [one, other] : [other, one]);
