import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { ExportColumn } from '../../domain/locale/signatory-words.ts';
import { cellsOf, columnsFor, DAYS, WORDS } from './exported-cells.ts';
import type { RowFormat } from './row-format.ts';
import { sheetParts } from './xlsx-parts.ts';

/**
 * A workbook of one sheet (ECMA-376), written as it goes: the pieces are the sheet's own text, and they are packed while
 * they are sent. Every text is a text to the spreadsheet, whatever it begins with; days are days.
 */
export const xlsxFormat: RowFormat = {
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  head: ({ locale, mayReadContact }) => {
    const columns = columnsFor(mayReadContact);
    const widths = columns.map(
      (column, at) => `<col min="${at + 1}" max="${at + 1}" width="${WIDTH[column] ?? 16}" customWidth="1"/>`,
    );
    const headings = columns.map((column) => textCell(WORDS[locale].column[column], BOLD));
    return `${SHEET}<cols>${widths.join('')}</cols><sheetData><row>${headings.join('')}</row>`;
  },
  rows: (rows, _, { mayReadContact, ...words }) => {
    const columns = columnsFor(mayReadContact);
    return rows
      .map((row) => {
        const cells = cellsOf(row, words);
        return `<row>${columns.map((column) => cellOf(column, cells[column])).join('')}</row>`;
      })
      .join('');
  },
  tail: () => '</sheetData></worksheet>',
  bytes: packed,
};

/** A workbook of texts alone, row by row; the first one is its heading. */
export function workbook(rows: AsyncIterable<readonly string[]>): AsyncGenerator<Uint8Array> {
  return packed(sheetOf(rows));
}

async function* sheetOf(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  yield `${SHEET}<sheetData>`;
  let style = BOLD;
  for await (const row of rows) {
    yield `<row>${row.map((text) => (text === '' ? '<c/>' : textCell(text, style))).join('')}</row>`;
    style = 0;
  }
  yield '</sheetData></worksheet>';
}

const SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

const WIDTH: Partial<Record<ExportColumn, number>> = { name: 44, website: 30, reservations: 40, source: 40, email: 30 };

/** Indexes into the styles of `xlsx-parts.ts`. */
const [BOLD, DAY]: [number, number] = [1, 2];

function cellOf(column: ExportColumn, text: string): string {
  if (text === '') return '<c/>';
  if (DAYS.includes(column)) return `<c s="${DAY}"><v>${serialOf(text)}</v></c>`;
  if (column === 'statement') return `<c><v>${text}</v></c>`;
  return textCell(text);
}

const textCell = (text: string, style = 0): string =>
  `<c t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const DAY_MS = 86_400_000;

/** Days since what spreadsheets take for the first: 1899-12-30 makes their calendar right from March 1900 on. */
const serialOf = (day: string): number => (Date.parse(day) - Date.UTC(1899, 11, 30)) / DAY_MS;

/** A cell holds this many characters. */
const LONGEST = 32_767;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Characters that XML cannot hold are left out; `_x0041_` would be read as an escape, so its underscore is escaped. */
const escaped = (text: string): string =>
  text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>]/g, (character) => ESCAPES[character] ?? '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

async function* packed(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  const file = (name: string): ZipDeflate => {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    return part;
  };
  for (const [name, text] of Object.entries(sheetParts)) file(name).push(strToU8(text), true);
  const sheet = file('xl/worksheets/sheet1.xml');
  for await (const piece of pieces) {
    sheet.push(strToU8(piece));
    yield* made;
    made = [];
  }
  sheet.push(new Uint8Array(), true);
  zip.end();
  yield* made;
}
