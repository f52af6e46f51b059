/** The numbers of a chart, readable and exportable without it. */
export interface ChartTable {
  columns: readonly ChartColumn[];
  /** Each cell stands under the column of the same position. */
  rows: readonly ChartRow[];
}

export interface ChartColumn {
  key: string;
  label: string;
  /** Numbers are right-aligned and written as the language writes them. */
  numeric?: boolean;
}

export interface ChartRow {
  key: string;
  cells: readonly (string | number)[];
  /** Where the row leads: the list that it counts. */
  to?: string;
}

const FORMULA = /^[=+\-@\t\r]/;

/**
 * RFC 4180, with a BOM so that spreadsheets read accents, and with cells that look like formulas made harmless.
 *
 * @param about lines at the end, after an empty one: what the table is, of when, from where
 */
export function toCsv({ columns, rows }: ChartTable, about: readonly string[] = []): string {
  const lines = [
    columns.map(({ label }) => label),
    ...rows.map(({ cells }) => cells),
    ...(about.length === 0 ? [] : [[''], ...about.map((line) => [line])]),
  ];
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
