import { RowCutter } from './cut-rows.ts';
import { recogniseColumns } from './recognise-columns.ts';

export const ROSTER_DELIMITERS = [',', ';', '\t', '|'] as const;
export type RosterDelimiter = (typeof ROSTER_DELIMITERS)[number];

/** How the rows of a text are laid out. */
export interface RosterLayout {
  delimiter: RosterDelimiter;
  newline: '\n' | '\r';
  /** Whether quotation marks hold cells together. */
  quotes: boolean;
  /** Which line has the headings, counted from 1 without blank ones; 0: none has. Lines above it are no rows. */
  headerRow: number;
}

const SAMPLE_LENGTH = 65_536;
const SAMPLE_LINES = 60;
/** Some exports put a title or a note above the headings. */
const HEADER_SEARCH_LINES = 6;

/** Recognises the layout from the beginning of a text; what is `chosen` is taken as said. */
export function recogniseLayout(sample: string, chosen: Partial<RosterLayout> = {}): RosterLayout {
  const { body, declared } = withoutExcelHint(sample.slice(0, SAMPLE_LENGTH));
  const newline = chosen.newline ?? (body.includes('\r') && !body.includes('\n') ? '\r' : '\n');
  const quotes = chosen.quotes ?? true;
  const cut = (delimiter: string) => firstLines(body, { delimiter, newline, quotes });
  const delimiter = chosen.delimiter ?? declared ?? guessDelimiter(cut);
  return { delimiter, newline, quotes, headerRow: chosen.headerRow ?? findHeader(cut(delimiter)) };
}

/** Excel reads a first line `sep=;` as the delimiter and hides it. */
export function withoutExcelHint(text: string): { body: string; declared?: RosterDelimiter } {
  const hint = /^"?sep=(.)"?\r?\n/i.exec(text);
  const declared = ROSTER_DELIMITERS.find((candidate) => candidate === hint?.[1]);
  return hint && declared ? { body: text.slice(hint[0].length), declared } : { body: text };
}

function firstLines(text: string, options: Pick<RosterLayout, 'newline' | 'quotes'> & { delimiter: string }) {
  const cutter = new RowCutter(options);
  const lines = cutter.push(text);
  return (lines.length < SAMPLE_LINES ? [...lines, ...cutter.end()] : lines).slice(0, SAMPLE_LINES);
}

/** The one under which most lines have as many cells as most others, and more than one. */
function guessDelimiter(cut: (delimiter: string) => string[][]): RosterDelimiter {
  let best: { delimiter: RosterDelimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of ROSTER_DELIMITERS) {
    const lines = cut(delimiter);
    const counts = Map.groupBy(lines, (cells) => cells.length);
    const [width = 1, alike = []] = [...counts].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    const score = width > 1 ? alike.length / lines.length + knownIn(lines[0]) : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

const knownIn = (cells: readonly string[] = []): number =>
  recogniseColumns(cells).filter((field) => field !== 'ignore').length;

/** The first line, unless one below says much more of what columns mean. */
export function findHeader(lines: readonly string[][]): number {
  let best = { row: 1, known: 0 };
  lines.slice(0, HEADER_SEARCH_LINES).forEach((cells, at) => {
    const known = knownIn(cells);
    if (known > best.known && (at === 0 || known > 2)) best = { row: at + 1, known };
  });
  return best.row;
}
