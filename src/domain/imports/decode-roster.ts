export type RosterEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type DecodedRoster = { text: string; encoding: RosterEncoding };

/** Turns the bytes of a CSV or TSV file into text, whatever program wrote it. Never throws. */
export function decodeRoster(bytes: Uint8Array): DecodedRoster {
  const encoding = encodingOf(bytes);
  const decoded = encoding === 'windows-1252' ? decodeLines(bytes) : new TextDecoder(encoding).decode(bytes);
  const text = repairTwiceEncoded(decoded)
    .replaceAll('\u0000', '')
    .replace(/^\uFEFF+/, '');
  return { text, encoding };
}

function encodingOf(bytes: Uint8Array): RosterEncoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes) ?? (strictUtf8(bytes) === undefined ? 'windows-1252' : 'utf-8');
}

/** Western text in UTF-16 has a zero in every other byte. */
function utf16WithoutMark(bytes: Uint8Array): RosterEncoding | undefined {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even++;
    else if (byte === 0) odd++;
  });
  const half = sample.length / 2;
  if (odd > half * 0.5 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.5 && odd < half * 0.1) return 'utf-16be';
  return undefined;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A file pasted together from two sources can hold both encodings: each line is read by itself. */
function decodeLines(bytes: Uint8Array): string {
  const western = new TextDecoder('windows-1252');
  const lines: string[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end);
    lines.push(strictUtf8(line) ?? western.decode(line));
    if (end === -1) break;
    start = end + 1;
  }
  return lines.join('\n');
}

/** Windows-1252 puts these characters where ISO 8859-1 has none. */
const WESTERN_EXTRA = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FOLLOWER = `[\u0080-\u00BF${WESTERN_EXTRA}]`;
const TWICE_ENCODED = new RegExp(
  `[\u00C2-\u00DF]${FOLLOWER}|[\u00E0-\u00EF]${FOLLOWER}{2}|[\u00F0-\u00F4]${FOLLOWER}{3}`,
  'g',
);

/** UTF-8 that some program took for Windows-1252 and saved again: `MÃ©xico` becomes `México`; twice over, if need be. */
export function repairTwiceEncoded(text: string): string {
  let repaired = text;
  for (let round = 0; round < 2; round++) {
    const next = repaired.replace(TWICE_ENCODED, (characters) => strictUtf8(westernBytes(characters)) ?? characters);
    if (next === repaired) break;
    repaired = next;
  }
  return repaired;
}

function westernBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const extra = WESTERN_EXTRA.indexOf(character);
    return extra === -1 ? character.charCodeAt(0) : 0x80 + extra;
  });
}
