import Papa from 'papaparse';
import { recogniseColumns } from './recognise-columns.ts';

export const ROSTER_DELIMITERS = [',', ';', '\t', '|'] as const;
export type RosterDelimiter = (typeof ROSTER_DELIMITERS)[number];

/** `rows[0]` is data row 1: the header and blank lines are not counted. Rows may be shorter or longer than the header. */
export type ParsedRoster = { delimiter: RosterDelimiter; header: string[]; rows: string[][] };

const SAMPLE_LINES = 60;
/** Some exports put a title or a note above the headings. */
const HEADER_SEARCH_LINES = 6;

/** Cuts a roster into cells. Without `delimiter` it is guessed by consistency. Never throws. */
export function parseRoster(text: string, delimiter?: RosterDelimiter): ParsedRoster {
  const { body, declared } = withoutExcelHint(text.replace(/^\uFEFF/, ''));
  const chosen = delimiter ?? declared ?? guessDelimiter(body);
  const lines = cut(body, chosen);
  while (lines.length > 0 && isEmpty(lines.at(-1))) lines.pop();
  const headerAt = findHeader(lines);
  const header = (lines[headerAt] ?? []).map((cell) => cell.trim());
  return { delimiter: chosen, header, rows: lines.slice(headerAt + 1) };
}

/** Excel reads a first line `sep=;` as the delimiter and hides it. */
function withoutExcelHint(text: string): { body: string; declared?: RosterDelimiter } {
  const hint = /^"?sep=(.)"?\r?\n/i.exec(text);
  const declared = ROSTER_DELIMITERS.find((candidate) => candidate === hint?.[1]);
  return hint && declared ? { body: text.slice(hint[0].length), declared } : { body: text };
}

function cut(text: string, delimiter: RosterDelimiter, preview = 0): string[][] {
  const options = { delimiter, preview, skipEmptyLines: false as const };
  const parsed = Papa.parse<string[]>(text, options);
  const unclosed = parsed.errors.some((error) => error.code === 'MissingQuotes');
  /* A quotation mark that never closes would swallow the rest of the file: read quotes as letters then. */
  const lines =
    unclosed && preview === 0 ? Papa.parse<string[]>(text, { ...options, quoteChar: '\u0000' }).data : parsed.data;
  return lines.filter((cells) => cells.length > 1 || cells[0]?.trim());
}

function isEmpty(cells: readonly string[] = []): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** The one under which most lines have as many cells as most others, and more than one. */
function guessDelimiter(text: string): RosterDelimiter {
  let best: { delimiter: RosterDelimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of ROSTER_DELIMITERS) {
    const widths = cut(text, delimiter, SAMPLE_LINES).map((cells) => cells.length);
    const counts = Map.groupBy(widths, (width) => width);
    const [width = 1, lines = []] = [...counts].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    const known = recogniseColumns(cut(text, delimiter, 1)[0] ?? []).filter((field) => field !== 'ignore').length;
    const score = width > 1 ? lines.length / widths.length + known : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function findHeader(lines: readonly string[][]): number {
  let best = { at: 0, known: 0 };
  lines.slice(0, HEADER_SEARCH_LINES).forEach((cells, at) => {
    const known = recogniseColumns(cells).filter((field) => field !== 'ignore').length;
    if (known > best.known && (at === 0 || known > 2)) best = { at, known };
  });
  return best.at;
}
