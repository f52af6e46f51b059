import Papa from 'papaparse';

/** Without it Excel takes a file for one in the machine's own code page. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet would run instead of show. Papa's own pattern lets a cell of several lines through. */
const FORMULA = /^\s*[=+\-@]|^[\t\r\n]/;

/** Rows as CSV (RFC 4180); cells that a spreadsheet would run as a formula are made text. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: FORMULA },
  )}\r\n`;
