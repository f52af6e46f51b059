import { RowCutter } from './cut-rows.ts';
import { type RosterDelimiter, type RosterLayout, recogniseLayout, withoutExcelHint } from './roster-layout.ts';
import { TableRows } from './table-rows.ts';

/** `rows[0]` is data row 1: the header and blank lines are not counted. Rows may be shorter or longer than the header. */
export type ParsedRoster = { delimiter: RosterDelimiter; header: string[]; rows: string[][] };

/** Cuts a whole roster into cells. Without `delimiter` it is guessed by consistency. Never throws. */
export function parseRoster(text: string, delimiter?: RosterDelimiter): ParsedRoster {
  const whole = text.replace(/^\uFEFF/, '');
  const chosen = delimiter ? { delimiter } : {};
  const cut = cutRoster(whole, recogniseLayout(whole, chosen));
  return cut ?? cutRoster(whole, recogniseLayout(whole, { ...chosen, quotes: false })) ?? NOTHING;
}

const NOTHING: ParsedRoster = { delimiter: ',', header: [], rows: [] };

/** A quotation mark that never closes would swallow the rest of the file: nothing then. */
function cutRoster(text: string, layout: RosterLayout): ParsedRoster | undefined {
  const cutter = new RowCutter(layout);
  const table = new TableRows(layout.headerRow);
  const lines = [...cutter.push(withoutExcelHint(text).body), ...cutter.end()];
  if (cutter.unclosed) return undefined;
  const rows = [...table.take(lines)];
  return { delimiter: layout.delimiter, header: table.header, rows };
}
