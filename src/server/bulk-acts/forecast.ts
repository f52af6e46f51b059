import { sql } from 'drizzle-orm';
import type { BulkForecast, BulkPlan, SkipReason } from '../../domain/bulk-acts/bulk-act.ts';
import type { Db } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import type { FilterScope } from '../signatories/filter-signatories.ts';
import { whySkipped } from './deed-sql.ts';
import { selectedIds } from './select-signatures.ts';

/** What an act would do now, without doing it. @throws Problem `bulk.noCondition` */
export async function forecast(db: Db, scope: FilterScope, { deed, selection }: BulkPlan): Promise<BulkForecast> {
  const rows = rowsOf<{ reason: SkipReason | null; count: number }>(
    await db.execute(sql`
      SELECT ${whySkipped(deed)} AS reason, count(*)::int AS count
      FROM signature s JOIN organization o ON o.id = s.organization_id
        LEFT JOIN representative r ON r.id = s.representative_id
      WHERE s.id IN (${selectedIds(scope, selection)}) GROUP BY 1 ORDER BY 2 DESC`),
  );
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    changes: rows.find(({ reason }) => reason === null)?.count ?? 0,
    skipped: rows.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }])),
  };
}
