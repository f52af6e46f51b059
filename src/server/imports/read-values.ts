import { sql } from 'drizzle-orm';
import { type CellValue, readValue, VALUE_FIELDS, type ValueField } from '../../domain/imports/cell-values.ts';
import { isPreparing } from '../../domain/imports/import-state.ts';
import type { Db } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import { importRow } from '../db/schema/index.ts';
import { type StoredBatch, settingsOf } from './stored-batch.ts';

/** Of each column, those that most rows have. */
const MOST = 300;

/** The different values of the columns of countries and types, with how they are read; those in doubt first. */
export async function readValues(db: Db, batch: StoredBatch): Promise<CellValue[]> {
  if (isPreparing(batch.state)) return [];
  const { mapping } = settingsOf(batch);
  const values: CellValue[] = [];
  for (const field of VALUE_FIELDS) {
    const column = mapping.indexOf(field);
    if (column !== -1) values.push(...(await valuesOf(db, batch.id, field, column)));
  }
  return values;
}

async function valuesOf(db: Db, batchId: string, field: ValueField, column: number): Promise<CellValue[]> {
  const rows = rowsOf<{ value: string; count: number }>(
    await db.execute(sql`
      SELECT btrim(cells ->> ${column}::int) AS value, count(*)::int AS count FROM ${importRow}
      WHERE batch_id = ${batchId} AND btrim(cells ->> ${column}::int) <> ''
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST}`),
  );
  const values = rows.map((row) => ({ field, ...row, ...readValue(field, row.value) }));
  return values.toSorted((a, b) => Number(a.doubt === null) - Number(b.doubt === null));
}
