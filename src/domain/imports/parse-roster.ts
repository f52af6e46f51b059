export const ROSTER_DELIMITERS = [',', ';', '\t', '|'] as const;
export type RosterDelimiter = (typeof ROSTER_DELIMITERS)[number];

/** `rows[0]` is data row 1: the header and blank lines are not counted. Rows may be shorter or longer than the header. */
export type ParsedRoster = { delimiter: RosterDelimiter; header: string[]; rows: string[][] };

/** Cuts a roster into cells. Without `delimiter` it is guessed by consistency. Never throws. */
export function parseRoster(_text: string, _delimiter?: RosterDelimiter): ParsedRoster {
  return { delimiter: ',', header: [], rows: [] };
}
