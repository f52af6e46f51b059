import { placeOf, serialDay, withoutEscapes } from './cell-value.ts';
import type { XmlListener } from './xml-events.ts';

export interface SheetContext {
  strings: readonly string[];
  isDate: (style: number) => boolean;
  since1904: boolean;
  maxColumns: number;
  /** Cells that several rows share: each column and its rows, from the first, which has the value, to the last. */
  merged: readonly { column: number; from: number; to: number }[];
}

/** The rows of a sheet, as text. Hidden ones too: a filter hides, and what is hidden is still on the list. */
export class SheetPart implements XmlListener {
  readonly #context: SheetContext;
  readonly #shared = new Map<number, { to: number; value: string }>();
  #rows: string[][] = [];
  #row = 0;
  #cells: string[] = [];
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #takes = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** Those that are whole; each is given once. Rows without any value are left out. */
  take(): string[][] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'row') {
      this.#row = Number(attribute('r') ?? this.#row + 1);
      [this.#cells, this.#column] = [[], -1];
    } else if (name === 'c') {
      this.#column = placeOf(attribute('r') ?? '')?.column ?? this.#column + 1;
      [this.#type, this.#style, this.#value] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0), ''];
    } else if (name === 'v' || name === 't') {
      this.#takes = true;
    } else if (name === 'rPh') {
      this.#takes = false;
    }
  }

  text(text: string): void {
    if (this.#takes) this.#value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#takes = false;
    if (name === 'c' && this.#column < this.#context.maxColumns) {
      while (this.#cells.length < this.#column) this.#cells.push('');
      this.#cells[this.#column] = this.#read();
    }
    if (name === 'row') this.#endRow();
  }

  #read(): string {
    const { strings, isDate, since1904 } = this.#context;
    const value = this.#value;
    if (this.#type === 's') return strings[Number(value)] ?? '';
    if (this.#type === 'b') return value === '1' ? 'true' : value === '' ? '' : 'false';
    if (this.#type === 'e') return '';
    if (this.#type === 'd') return value.slice(0, 10);
    if (this.#type !== 'n') return withoutEscapes(value);
    const day = value !== '' && isDate(this.#style) ? serialDay(Number(value), since1904) : undefined;
    return day ?? value;
  }

  #endRow(): void {
    for (const { column, from, to } of this.#context.merged) {
      if (from === this.#row) this.#shared.set(column, { to, value: this.#cells[column] ?? '' });
    }
    for (const [column, { to, value }] of this.#shared) {
      if (this.#row > to) this.#shared.delete(column);
      else if (!this.#cells[column]) {
        while (this.#cells.length < column) this.#cells.push('');
        this.#cells[column] = value;
      }
    }
    if (this.#cells.some((cell) => cell.trim() !== '')) this.#rows.push(this.#cells);
  }
}

/** Cells of a sheet that are one over several rows; they stand after its rows. Only the first column of each has a value. */
export class MergedPart implements XmlListener {
  readonly merged: { column: number; from: number; to: number }[] = [];

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name !== 'mergeCell' || this.merged.length >= MOST_MERGED) return;
    const [first, last] = (attribute('ref') ?? '').split(':').map(placeOf);
    if (first && last && last.row > first.row) {
      this.merged.push({ column: first.column, from: first.row, to: last.row });
    }
  }
}

/** A sheet with more than this is a drawing, not a list. */
const MOST_MERGED = 2000;
