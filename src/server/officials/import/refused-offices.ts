import type { Locale } from '../../../domain/locale/locale.ts';
import { OFFICE_IMPORT_WORDS } from '../../../domain/locale/office-import-words.ts';
import { BYTE_ORDER_MARK, csvLines } from '../../csv/csv.ts';
import type { StoredImport } from './stored-import.ts';

/** The rows that cannot be imported as they stood in the file, each with why and what to do behind its cells. */
export function refusedOffices({ changes: { header, rows, refused } }: StoredImport, locale: Locale): string {
  const words = OFFICE_IMPORT_WORDS[locale];
  const reasons = new Map(rows.map(({ line, problems }) => [line, problems.map(({ code }) => words.problem[code])]));
  return (
    BYTE_ORDER_MARK +
    csvLines([
      [...header, words.why],
      ...refused.map(({ line, cells }) => [
        ...header.map((_, at) => cells[at] ?? ''),
        (reasons.get(line) ?? []).join(' '),
      ]),
    ])
  );
}
