import { isDateFormat, withoutEscapes } from './cell-value.ts';
import type { XmlListener } from './xml-events.ts';

export interface Sheet {
  name: string;
  relation: string;
  hidden: boolean;
}

/** `xl/workbook.xml`: its sheets, and since when it counts days. */
export class WorkbookPart implements XmlListener {
  readonly sheets: Sheet[] = [];
  since1904 = false;

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'workbookPr') this.since1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
    if (name !== 'sheet') return;
    const state = attribute('state') ?? 'visible';
    this.sheets.push({ name: attribute('name') ?? '', relation: attribute('id') ?? '', hidden: state !== 'visible' });
  }
}

/** `xl/_rels/workbook.xml.rels`: where parts are. */
export class RelationsPart implements XmlListener {
  readonly targets = new Map<string, string>();

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name !== 'Relationship') return;
    const target = attribute('Target') ?? '';
    this.targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
}

/** `xl/styles.xml`: which styles of cells show a day. */
export class StylesPart implements XmlListener {
  readonly #formats = new Map<number, string>();
  readonly #styles: number[] = [];
  #inCellStyles = false;

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'numFmt') this.#formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
    if (name === 'cellXfs') this.#inCellStyles = true;
    if (name === 'xf' && this.#inCellStyles) this.#styles.push(Number(attribute('numFmtId') ?? 0));
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#inCellStyles = false;
  }

  isDate(style: number): boolean {
    const format = this.#styles[style];
    return format !== undefined && isDateFormat(format, this.#formats.get(format));
  }
}

/** `xl/sharedStrings.xml`: texts that cells refer to by number. Readings of Japanese names stand beside them, and are left out. */
export class StringsPart implements XmlListener {
  readonly strings: string[] = [];
  /** Letters of all of them. */
  length = 0;
  #text = '';
  #inText = false;
  #inReading = false;

  open(name: string): void {
    if (name === 'si') this.#text = '';
    if (name === 'rPh') this.#inReading = true;
    if (name === 't') this.#inText = !this.#inReading;
  }

  text(text: string): void {
    if (this.#inText) this.#text += text;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    if (name === 'rPh') this.#inReading = false;
    if (name !== 'si') return;
    this.strings.push(withoutEscapes(this.#text));
    this.length += this.#text.length;
  }
}
