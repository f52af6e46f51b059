import { BYTE_ORDER_MARK, csvLines } from '../csv/csv.ts';
import { asUtf8 } from './as-utf8.ts';
import { cellsOf, columnsFor, WORDS } from './exported-cells.ts';
import type { RowFormat } from './row-format.ts';

/** RFC 4180, UTF-8 with BOM; no cell starts a formula. */
export const csvFormat: RowFormat = {
  contentType: 'text/csv; charset=utf-8',
  head: ({ locale, mayReadContact }) =>
    BYTE_ORDER_MARK + csvLines([columnsFor(mayReadContact).map((column) => WORDS[locale].column[column])]),
  rows: (rows, _, { mayReadContact, ...words }) => {
    if (rows.length === 0) return '';
    const columns = columnsFor(mayReadContact);
    const cells = rows.map((row) => cellsOf(row, words));
    return csvLines(cells.map((cell) => columns.map((column) => cell[column])));
  },
  tail: () => '',
  bytes: asUtf8,
};
