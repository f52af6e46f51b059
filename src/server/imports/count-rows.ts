import { eq, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { importRow } from '../db/schema/index.ts';
import type { Figures } from './stored-batch.ts';

const countWhere = (condition: SQL) => sql<number>`count(*) FILTER (WHERE ${condition})::int`;

/** A batch's figures, counted from its rows: all of them are read. */
export async function countRows(db: Db | Tx, batchId: string): Promise<Figures> {
  const {
    new: fresh,
    duplicate,
    refused,
    ...figures
  } = onlyRow(
    await db
      .select({
        total: sql<number>`count(*)::int`,
        new: countWhere(sql`${importRow.outcome} = 'new'`),
        duplicate: countWhere(sql`${importRow.outcome} = 'duplicate'`),
        refused: countWhere(sql`${importRow.outcome} = 'refused'`),
        included: countWhere(sql`${importRow.include}`),
        applied: countWhere(sql`${importRow.appliedAt} IS NOT NULL`),
        standing: countWhere(sql`${importRow.signatureId} IS NOT NULL`),
      })
      .from(importRow)
      .where(eq(importRow.batchId, batchId)),
  );
  return { ...figures, counts: { new: fresh, duplicate, refused } };
}
