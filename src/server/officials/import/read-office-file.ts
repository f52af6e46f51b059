import { Problem } from '../../../domain/errors.ts';
import { decodeRoster } from '../../../domain/imports/decode-roster.ts';
import { parseRoster } from '../../../domain/imports/parse-roster.ts';
import { MAX_OFFICE_MEGABYTES, MAX_OFFICE_ROWS } from '../../../domain/officials/import/import-shapes.ts';

/** Workbooks, new and old. */
const MARKS = ['PK\u0003\u0004', '\u00D0\u00CF\u0011\u00E0'];

/**
 * A list of offices as rows of cells, whatever its delimiter and encoding.
 * @throws Problem `request.tooLarge`, `import.tooManyRows`, `import.unreadable` for what is no such list, a workbook too
 */
export function readOfficeFile(bytes: Uint8Array): { header: string[]; cells: string[][] } {
  if (bytes.length > MAX_OFFICE_MEGABYTES * 1024 * 1024) {
    throw new Problem('request.tooLarge', { params: { max: `${MAX_OFFICE_MEGABYTES} MB` } });
  }
  const mark = String.fromCharCode(...bytes.subarray(0, 4));
  if (MARKS.includes(mark)) throw new Problem('import.unreadable');
  const { header, rows } = parseRoster(decodeRoster(bytes).text);
  if (header.length === 0 || rows.length === 0) throw new Problem('import.unreadable');
  if (rows.length > MAX_OFFICE_ROWS) {
    throw new Problem('import.tooManyRows', { params: { max: MAX_OFFICE_ROWS } });
  }
  return { header, cells: rows };
}
