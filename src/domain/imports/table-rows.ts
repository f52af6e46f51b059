import { cleanCell } from './clean-cell.ts';

/** What exports (ours too) put before a cell that a spreadsheet would calculate. */
const KEPT_FROM_CALCULATING = /^'(?=\s*[=+\-@]|[\t\r\n])(?!.*'$)/s;

const asMeant = (cells: string[]): string[] => {
  if (!cells.some((cell) => cell.startsWith("'"))) return cells;
  return cells.map((cell) => cell.replace(KEPT_FROM_CALCULATING, ''));
};

/** What of the lines of a table are headings, and what are rows: those above the headings, and empty ones at the end, are neither. */
export class TableRows {
  readonly #headerRow: number;
  #line = 0;
  #header: string[] | undefined;
  /** Empty rows, which count only if a row follows. */
  #empty: string[][] = [];

  constructor(headerRow: number) {
    this.#headerRow = headerRow;
  }

  /** Without headings, as many empty ones as the first row has cells. */
  get header(): string[] {
    return this.#header ?? [];
  }

  *take(lines: Iterable<string[]>): Generator<string[]> {
    for (const written of lines) {
      const cells = asMeant(written);
      this.#line++;
      if (this.#headerRow === 0) this.#header ??= cells.map(() => '');
      if (this.#line === this.#headerRow) this.#header = cells.map(cleanCell);
      if (this.#line <= this.#headerRow) continue;
      if (cells.every((cell) => cell.trim() === '')) {
        this.#empty.push(cells);
        continue;
      }
      yield* this.#empty;
      this.#empty = [];
      yield cells;
    }
  }
}
