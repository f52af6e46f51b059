import { and } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { EXPORTED_AT_ONCE, type ExportFormat } from '../../domain/exports/export-formats.ts';
import type { ExportQuery } from '../../domain/exports/ordered-export.ts';
import type { Db } from '../db/connection.ts';
import { signature } from '../db/schema/index.ts';
import { conditionsOf, type FilterScope } from '../signatories/filter-signatories.ts';
import { orderOf } from '../signatories/order-signatories.ts';
import { rowReader } from './exported-rows.ts';
import { FORMATS } from './format.ts';
import type { FileScope } from './row-format.ts';

const ROWS_AT_ONCE = 500;

/**
 * The filtered signatories as a file, piece by piece: a long roster is never held as one text. Which rows and in what
 * order is settled before the first piece, so that none is missed or doubled while others write, and a question the
 * database refuses is answered as such instead of a file cut off.
 * @throws Problem `export.tooLong` of what is for the background
 */
export async function exportAtOnce(
  db: Db,
  scope: FilterScope,
  query: ExportQuery,
  format: ExportFormat,
  file: FileScope,
): Promise<AsyncGenerator<Uint8Array>> {
  const ids = await idsOf(db, scope, query, file);
  if (ids.length > EXPORTED_AT_ONCE) throw new Problem('export.tooLong', { params: { max: EXPORTED_AT_ONCE } });
  return FORMATS[format].bytes(piecesOf(db, ids, format, file));
}

async function* piecesOf(db: Db, ids: string[], format: ExportFormat, file: FileScope): AsyncGenerator<string> {
  const { head, rows, tail } = FORMATS[format];
  const read = rowReader(db, file);
  yield head(file);
  let written = 0;
  for (let start = 0; start < ids.length; start += ROWS_AT_ONCE) {
    const found = await read(ids.slice(start, start + ROWS_AT_ONCE));
    yield rows(found, written, file);
    written += found.length;
  }
  yield tail(written);
}

async function idsOf(db: Db, scope: FilterScope, query: ExportQuery, { locale }: FileScope): Promise<string[]> {
  const rows = await db
    .select({ id: signature.id })
    .from(signature)
    .where(and(...conditionsOf(scope, query)))
    .orderBy(...orderOf(query, locale))
    .limit(EXPORTED_AT_ONCE + 1);
  return rows.map(({ id }) => id);
}
