export const ROSTER_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1'] as const;
export type RosterEncoding = (typeof ROSTER_ENCODINGS)[number];
export type DecodedRoster = { text: string; encoding: RosterEncoding };

/** Turns the bytes of a CSV or TSV file into text, whatever program wrote it. Never throws. */
export function decodeRoster(bytes: Uint8Array): DecodedRoster {
  const survey = new EncodingSurvey();
  survey.add(bytes);
  const encoding = survey.end();
  const decoder = new RosterDecoder(encoding);
  return { text: decoder.push(bytes) + decoder.end(), encoding };
}

/** Looks at the bytes of a file, piece by piece, for what they are: no more of them is kept than the first piece tells. */
export class EncodingSurvey {
  readonly #strict = new TextDecoder('utf-8', { fatal: true });
  #first: RosterEncoding | undefined;
  #begun = false;
  #isUtf8 = true;

  add(bytes: Uint8Array): void {
    if (!this.#begun) this.#first = utf16In(bytes);
    this.#begun = true;
    if (this.#first || !this.#isUtf8) return;
    try {
      this.#strict.decode(bytes, { stream: true });
    } catch {
      this.#isUtf8 = false;
    }
  }

  /** Once all of it was seen. */
  end(): RosterEncoding {
    if (this.#first) return this.#first;
    try {
      if (this.#isUtf8) this.#strict.decode();
    } catch {
      this.#isUtf8 = false;
    }
    return this.#isUtf8 ? 'utf-8' : 'windows-1252';
  }
}

/** By its mark; or, for western text, by a zero in every other byte. */
function utf16In(bytes: Uint8Array): RosterEncoding | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
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

/** Bytes become text piece by piece; a letter or a line that is cut between two pieces waits for its rest. */
export class RosterDecoder {
  readonly #push: (bytes: Uint8Array) => string;
  readonly #end: () => string;
  /** Letters at the end of a piece that may be the first half of one that was encoded twice. */
  #held = '';
  #begun = false;

  constructor(encoding: RosterEncoding) {
    const { push, end } = decodersOf(encoding);
    this.#push = push;
    this.#end = end;
  }

  push(bytes: Uint8Array): string {
    const text = this.#held + this.#push(bytes);
    const whole = lastAscii(text);
    this.#held = text.slice(whole);
    return this.#tidy(text.slice(0, whole));
  }

  end(): string {
    const text = this.#held + this.#end();
    this.#held = '';
    return this.#tidy(text);
  }

  #tidy(text: string): string {
    const tidy = repairTwiceEncoded(text).replaceAll('\u0000', '');
    if (this.#begun || tidy === '') return tidy;
    this.#begun = true;
    return tidy.replace(/^\uFEFF+/, '');
  }
}

/** Just after the last character that surely ends whatever was encoded twice before it. */
function lastAscii(text: string): number {
  let at = text.length;
  while (at > 0 && text.charCodeAt(at - 1) >= 0x80) at--;
  return at;
}

interface Pieces {
  push: (bytes: Uint8Array) => string;
  end: () => string;
}

function decodersOf(encoding: RosterEncoding): Pieces {
  if (encoding === 'windows-1252') return lineByLine();
  if (encoding === 'iso-8859-1') return { push: latin1, end: () => '' };
  const decoder = new TextDecoder(encoding);
  return { push: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

/** `TextDecoder` takes this name for Windows-1252, which has printing characters where this has none. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** A line that does not end is read as it is, rather than kept for ever. */
const LINE_MAX_BYTES = 1_000_000;

/** A file pasted together from two sources can hold both encodings: each line is read by itself. */
function lineByLine(): Pieces {
  const western = new TextDecoder('windows-1252');
  const read = (line: Uint8Array) => strictUtf8(line) ?? western.decode(line);
  let rest = new Uint8Array();
  return {
    push: (bytes) => {
      const all = rest.length === 0 ? bytes : joined(rest, bytes);
      let text = '';
      let start = 0;
      for (let end = all.indexOf(0x0a); end !== -1; end = all.indexOf(0x0a, start)) {
        text += read(all.subarray(start, end + 1));
        start = end + 1;
      }
      rest = all.slice(start);
      if (rest.length < LINE_MAX_BYTES) return text;
      text += read(rest);
      rest = new Uint8Array();
      return text;
    },
    end: () => read(rest),
  };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
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
