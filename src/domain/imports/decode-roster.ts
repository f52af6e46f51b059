export type RosterEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type DecodedRoster = { text: string; encoding: RosterEncoding };

/** Turns the bytes of a CSV or TSV file into text, whatever program wrote it. Never throws. */
export function decodeRoster(_bytes: Uint8Array): DecodedRoster {
  return { text: '', encoding: 'utf-8' };
}
