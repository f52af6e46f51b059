import { asc, inArray } from 'drizzle-orm';
import type { Db, Tx } from '../db/connection.ts';
import { duplicatePair, organization } from '../db/schema/index.ts';

type NewPair = typeof duplicatePair.$inferInsert;

/**
 * Puts pairs of entries into the queue, but those that are there already, in one order, so that two writers of the same
 * pairs don't block each other. An entry that somebody is taking out of the registry at this moment is no
 * duplicate any more: its pairs are left out, without waiting for who takes it.
 * @returns those that are new
 */
export async function insertPairs(
  tx: Tx | Db,
  pairs: readonly NewPair[],
): Promise<Pick<typeof duplicatePair.$inferSelect, 'id' | 'state'>[]> {
  if (pairs.length === 0) return [];
  return tx.transaction(async (within) => {
    const staying = await within
      .select({ id: organization.id })
      .from(organization)
      .where(inArray(organization.id, [...new Set(pairs.flatMap(({ aId, bId }) => [aId, bId]))]))
      .orderBy(asc(organization.id))
      .for('key share', { skipLocked: true });
    const stays = new Set(staying.map(({ id }) => id));
    const rows = pairs.filter(({ aId, bId }) => stays.has(aId) && stays.has(bId)).sort(byEntries);
    if (rows.length === 0) return [];
    return within
      .insert(duplicatePair)
      .values(rows)
      .onConflictDoNothing()
      .returning({ id: duplicatePair.id, state: duplicatePair.state });
  });
}

const byEntries = (one: NewPair, other: NewPair): number => {
  const [a, b] = [`${one.aId} ${one.bId}`, `${other.aId} ${other.bId}`];
  return a < b ? -1 : Number(a > b);
};
