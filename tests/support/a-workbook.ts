import { strToU8, zipSync } from 'fflate';

/** The parts of a workbook as Excel writes them, to be changed by tests. */
export interface WorkbookParts {
  workbook: string;
  sheets: string[];
  strings?: string;
  styles?: string;
  /** More files of the archive. */
  others?: Record<string, Uint8Array>;
}

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export function aWorkbook({ workbook, sheets, strings, styles, others = {} }: WorkbookParts): Uint8Array<ArrayBuffer> {
  const relations = sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`);
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<?xml version="1.0"?><workbook ${NS} ${RELATIONS}>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(
      sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet ${NS}>${sheet}</worksheet>`]),
    ),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst ${NS}>${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet ${NS}>${styles}</styleSheet>` }),
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return new Uint8Array(zipSync({ ...Object.fromEntries(files), ...others }));
}

export const aSheetList = (...names: string[]): string =>
  `<sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets>`;

/** Rows of texts, written into the cells themselves. */
export const inlineRows = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows
    .map((cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`)
    .join('')}</sheetData>`;
