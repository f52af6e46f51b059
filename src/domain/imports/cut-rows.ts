import { endsInEntity } from './html-entities.ts';

/** A cell longer than this is no cell: a quotation mark that was never closed has swallowed what came after it. */
const CELL_MAX_LENGTH = 1_000_000;
const [QUOTE, SPACE, RETURN, SEMICOLON] = [0x22, 0x20, 0x0d, 0x3b];

/** In which part of a cell the last character was: `closing` after a quotation mark that may be its end. */
type Mode = 'start' | 'plain' | 'quoted' | 'closing';

export interface CutOptions {
  delimiter: string;
  /** Whether quotation marks hold cells together; else they are letters. */
  quotes?: boolean;
  /** What ends a row; a carriage return before a line feed belongs to it. */
  newline?: '\n' | '\r';
}

/**
 * Cuts text into rows of cells, piece by piece: however large the text, no more than one row is held. Lenient as
 * spreadsheets are: a quotation mark inside a cell that does not end it is a letter. Blank lines are left out.
 */
export class RowCutter {
  readonly #delimiter: number;
  readonly #newline: number;
  readonly #quotes: boolean;
  #mode: Mode = 'start';
  /** What is known of the cell at hand from earlier pieces. */
  #held = '';
  /** Between a closing quotation mark and what follows. */
  #spaces = '';
  #cells: string[] = [];
  #rows: string[][] = [];
  #unclosed = false;

  constructor({ delimiter, quotes = true, newline = '\n' }: CutOptions) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#newline = newline.charCodeAt(0);
    this.#quotes = quotes;
  }

  /** A quotation mark never closed, so that rows were swallowed: cut anew without `quotes`. */
  get unclosed(): boolean {
    return this.#unclosed;
  }

  /** @returns the rows that ended within this piece */
  push(text: string): string[][] {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const character = text.charCodeAt(at);
      if (this.#mode === 'start' && character === QUOTE && this.#quotes) {
        this.#mode = 'quoted';
        from = at + 1;
      } else if (this.#mode === 'quoted') {
        if (character !== QUOTE) continue;
        this.#held += text.slice(from, at);
        this.#mode = 'closing';
        from = at + 1;
      } else if (this.#mode === 'closing') {
        from = this.#close(character, at);
      } else if (character === this.#newline || (character === this.#delimiter && !this.#isEntity(text, from, at))) {
        this.#held += text.slice(from, at);
        this.#endCell(character);
        from = at + 1;
      } else {
        this.#mode = 'plain';
      }
    }
    this.#held += text.slice(from);
    if (this.#held.length > CELL_MAX_LENGTH) this.#overflow();
    return this.#taken();
  }

  /** The semicolon of `&oacute;` is none of those between cells. */
  #isEntity(text: string, from: number, at: number): boolean {
    return this.#delimiter === SEMICOLON && endsInEntity(this.#held + text.slice(from, at));
  }

  /** @returns where the text begins that is not taken yet */
  #close(character: number, at: number): number {
    if (character === QUOTE && this.#spaces === '') {
      this.#held += '"';
      this.#mode = 'quoted';
    } else if (character === this.#delimiter || character === this.#newline) {
      this.#endCell(character);
    } else if (character === SPACE || character === RETURN) {
      this.#spaces += String.fromCharCode(character);
    } else {
      // It ended nothing: it was a letter.
      this.#held += `"${this.#spaces}`;
      this.#mode = character === QUOTE ? 'closing' : 'quoted';
      this.#spaces = '';
      return character === QUOTE ? at + 1 : at;
    }
    return at + 1;
  }

  #endCell(character: number): void {
    const ended = character === this.#newline;
    const returns = ended && this.#mode !== 'closing' && this.#held.endsWith('\r');
    this.#cells.push(returns ? this.#held.slice(0, -1) : this.#held);
    [this.#held, this.#spaces, this.#mode] = ['', '', 'start'];
    if (ended) this.#endRow();
  }

  #endRow(): void {
    if (this.#cells.length > 1 || this.#cells[0]?.trim()) this.#rows.push(this.#cells);
    this.#cells = [];
  }

  #overflow(): void {
    this.#unclosed = true;
    this.#held = this.#held.slice(0, CELL_MAX_LENGTH);
  }

  #taken(): string[][] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  /** @returns the last row, if it had no end of line */
  end(): string[][] {
    if (this.#mode === 'quoted') this.#unclosed = true;
    if (this.#held !== '' || this.#cells.length > 0 || this.#mode === 'closing') this.#endCell(this.#newline);
    return this.#taken();
  }
}
