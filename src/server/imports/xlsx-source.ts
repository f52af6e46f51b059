import { Problem } from '../../domain/errors.ts';
import { MAX_ROSTER_COLUMNS } from '../../domain/imports/batch.ts';
import { findHeader } from '../../domain/imports/roster-layout.ts';
import { MergedPart, SheetPart } from '../../domain/imports/xlsx/sheet-part.ts';
import {
  RelationsPart,
  type Sheet,
  StringsPart,
  StylesPart,
  WorkbookPart,
} from '../../domain/imports/xlsx/workbook-parts.ts';
import { XmlEvents, type XmlListener } from '../../domain/imports/xlsx/xml-events.ts';
import type { Db } from '../db/connection.ts';
import type { RosterSource } from './read-roster.ts';
import type { StoredSettings } from './stored-batch.ts';
import { type ZipEntry, ZipFile } from './zip-file.ts';

/** All shared texts are in memory while a sheet is read: more than this would be too much of it. */
const MOST_LETTERS = 40_000_000;
const HEADER_LINES = 10;

/**
 * A sheet of a stored Excel workbook, read some rows at a time: the one that staff chose, or else the first that shows.
 * @throws Problem `import.unreadable`, `import.encrypted`, `import.tooExpanded`
 */
export async function xlsxSource(db: Db, batchId: string, { reading }: StoredSettings): Promise<RosterSource> {
  const zip = await ZipFile.open(db, batchId);
  const parts = new Parts(zip, await zip.entries());
  const workbook = await parts.read('xl/workbook.xml', new WorkbookPart());
  const relations = await parts.read('xl/_rels/workbook.xml.rels', new RelationsPart());
  const [first, ...others] = workbook.sheets;
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  const sheet = [...visible, ...others].find(({ name }) => name === reading.sheet) ?? visible[0] ?? first;
  if (!sheet) throw new Problem('import.unreadable');
  const lines = () => sheetLines(parts, sheet, relations, workbook.since1904);
  return {
    encoding: 'utf-8',
    delimiter: '',
    headerRow: reading.headerRow ?? findHeader(await firstOf(lines())),
    sheets: workbook.sheets.map(({ name }) => name),
    sheet: sheet.name,
    lines,
  };
}

async function firstOf(lines: AsyncGenerator<string[][], undefined>): Promise<string[][]> {
  const first: string[][] = [];
  for await (const some of lines) {
    first.push(...some);
    if (first.length >= HEADER_LINES) break;
  }
  return first.slice(0, HEADER_LINES);
}

async function* sheetLines(
  parts: Parts,
  { relation }: Sheet,
  { targets }: RelationsPart,
  since1904: boolean,
): AsyncGenerator<string[][], undefined> {
  const path = targets.get(relation) ?? '';
  const styles = await parts.readIfThere('xl/styles.xml', new StylesPart());
  const { strings } = await parts.readIfThere('xl/sharedStrings.xml', new StringsPart());
  const { merged } = await parts.read(path, new MergedPart());
  const isDate = (style: number) => styles.isDate(style);
  const sheet = new SheetPart({ strings, isDate, since1904, maxColumns: MAX_ROSTER_COLUMNS, merged });
  for await (const _ of parts.follow(path, sheet)) yield sheet.take();
  return undefined;
}

class Parts {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(zip: ZipFile, entries: ReadonlyMap<string, ZipEntry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  async read<Part extends XmlListener>(path: string, part: Part): Promise<Part> {
    for await (const _ of this.follow(path, part)) if (part instanceof StringsPart) checkLetters(part);
    return part;
  }

  /** Workbooks may do without it. */
  async readIfThere<Part extends XmlListener>(path: string, part: Part): Promise<Part> {
    return this.#entries.has(path) ? this.read(path, part) : part;
  }

  /** Tells the part as far as it goes; whoever follows has a turn after each piece. */
  async *follow(path: string, part: XmlListener): AsyncGenerator<void> {
    const entry = this.#entries.get(path);
    if (!entry) throw new Problem('import.unreadable');
    const events = new XmlEvents(part);
    const decoder = new TextDecoder();
    for await (const bytes of this.#zip.unpack(entry)) {
      events.push(decoder.decode(bytes, { stream: true }));
      yield;
    }
  }
}

function checkLetters({ length }: StringsPart): void {
  if (length > MOST_LETTERS) throw new Problem('import.tooExpanded');
}
