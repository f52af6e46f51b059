import { asc, eq, isNull, sql } from 'drizzle-orm';
import { matchKeys } from '../../domain/signatories/matching/match-keys.ts';
import { organization } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { arrayOf } from './registry-entry.ts';
import { matchable } from './with-match-keys.ts';

const ENTRIES_A_TRANSACTION = 500;

/**
 * Computes the match keys of entries that have none, because they are older than the keys, or because a new way to
 * compute them set the old ones aside. Some at a time: whatever ends it, the next call carries on.
 * @param goesOn asked before each chunk
 * @returns how many it did
 */
export async function keyRegistry({ db }: Pick<Ports, 'db'>, goesOn: () => boolean = () => true): Promise<number> {
  let done = 0;
  while (goesOn()) {
    const count = await keyChunk(db);
    done += count;
    if (count < ENTRIES_A_TRANSACTION) break;
  }
  return done;
}

/** Locked, so that a name that is changed meanwhile gets the keys of the change; what others hold is left to them. */
async function keyChunk(db: Ports['db']): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .select()
      .from(organization)
      .where(isNull(organization.matchKeys))
      .orderBy(asc(organization.id))
      .limit(ENTRIES_A_TRANSACTION)
      .for('update', { skipLocked: true });
    for (const row of rows) {
      await tx
        .update(organization)
        .set({ matchKeys: sql`${arrayOf(matchKeys(matchable(row)))}::integer[]` })
        .where(eq(organization.id, row.id));
    }
    return rows.length;
  });
}
