import { and, asc, eq } from 'drizzle-orm';
import { lineOf } from '../../domain/imports/batch.ts';
import { REFUSED_COLUMNS, ROW_REFUSALS } from '../../domain/locale/import-words.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { BYTE_ORDER_MARK, csvLines } from '../csv/csv.ts';
import type { Db } from '../db/connection.ts';
import { importRow } from '../db/schema/index.ts';
import { readPlan, type StoredBatch, settingsOf } from './stored-batch.ts';

/**
 * The refused rows as they stood in the file, with the row's number and why, to be mended and uploaded again.
 * Cells that a spreadsheet would run as a formula are made text.
 */
export async function refusedCsv(db: Db, batch: StoredBatch, locale: Locale): Promise<string> {
  const rows = await db
    .select({ number: importRow.number, cells: importRow.cells, planned: importRow.planned })
    .from(importRow)
    .where(and(eq(importRow.batchId, batch.id), eq(importRow.outcome, 'refused')))
    .orderBy(asc(importRow.number));
  const settings = settingsOf(batch);
  const words = REFUSED_COLUMNS[locale];
  const columns = ownColumns(batch.header);
  const lines = rows.map(({ number, cells, planned }) => [
    ...columns.map((column) => cells[column] ?? ''),
    String(lineOf(number, settings)),
    readPlan(planned)
      .row.refusals.map(({ code }) => ROW_REFUSALS[locale][code])
      .join(' '),
  ]);
  return (
    BYTE_ORDER_MARK +
    csvLines([[...columns.map((column) => batch.header[column] ?? ''), words.row, words.reason], ...lines])
  );
}

/** Those of the roster itself: what an earlier file of refused rows added is added anew. */
function ownColumns(header: readonly string[]): number[] {
  const added = new Set(Object.values(REFUSED_COLUMNS).flatMap(({ row, reason }) => [row, reason]));
  return [...header.keys()].filter((column) => !added.has(header[column] ?? ''));
}
