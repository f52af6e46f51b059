import { asc, eq, sql } from 'drizzle-orm';
import { Inflate } from 'fflate';
import { Problem } from '../../domain/errors.ts';
import type { Db } from '../db/connection.ts';
import { importUpload } from '../db/schema/index.ts';
import { readPieces } from './upload-pieces.ts';

/** A part of an archive, by what its directory says of it. */
export interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  compressed: number;
  at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
/** The directory may be followed by a remark of so many bytes. */
const REMARK_MAX = 65_535;
const MOST_ENTRIES = 10_000;
const [STORED, DEFLATED] = [0, 8];

/** A part may unpack to so many times its length, once it is larger than what any list needs; more is a trap. */
const MOST_RATIO = 200;
const RATIO_MATTERS_FROM = 16 * 1024 * 1024;
const MOST_BYTES = 1024 * 1024 * 1024;

interface Piece {
  number: number;
  at: number;
  length: number;
}

/** A stored upload, read at any place: no more of it than two pieces is in memory. */
export class ZipFile {
  readonly #db: Db;
  readonly #batchId: string;
  readonly #starts: readonly Piece[];

  private constructor(db: Db, batchId: string, starts: readonly Piece[]) {
    this.#db = db;
    this.#batchId = batchId;
    this.#starts = starts;
  }

  static async open(db: Db, batchId: string): Promise<ZipFile> {
    const pieces = await db
      .select({ number: importUpload.number, length: sql<number>`length(${importUpload.bytes})` })
      .from(importUpload)
      .where(eq(importUpload.batchId, batchId))
      .orderBy(asc(importUpload.number));
    let at = 0;
    const starts = pieces.map(({ number, length }) => {
      const start = { number, at, length };
      at += length;
      return start;
    });
    return new ZipFile(db, batchId, starts);
  }

  get #length(): number {
    const last = this.#starts.at(-1);
    return last ? last.at + last.length : 0;
  }

  /** @throws Problem `import.unreadable`, `import.encrypted` */
  async entries(): Promise<Map<string, ZipEntry>> {
    const tailAt = Math.max(0, this.#length - END_LENGTH - REMARK_MAX);
    const tail = await this.#bytes(tailAt, this.#length);
    const end = lastIndexOf(tail, END);
    if (end === -1) throw new Problem('import.unreadable');
    const view = viewOf(tail);
    const [count, size, at] = [
      view.getUint16(end + 10, true),
      view.getUint32(end + 12, true),
      view.getUint32(end + 16, true),
    ];
    if (count > MOST_ENTRIES || at + size > this.#length) throw new Problem('import.unreadable');
    const entries = readDirectory(await this.#bytes(at, at + size), count);
    if (entries.some(({ encrypted }) => encrypted)) throw new Problem('import.encrypted');
    return new Map(entries.map((entry) => [entry.name, entry]));
  }

  async #bytes(from: number, to: number): Promise<Uint8Array> {
    const whole = new Uint8Array(Math.max(0, to - from));
    let at = 0;
    for await (const part of this.#range(from, to)) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  async *#range(from: number, to: number): AsyncGenerator<Uint8Array> {
    const touched = this.#starts.filter(({ at, length }) => at < to && at + length > from);
    const first = touched[0];
    if (!first) return;
    let at = first.at;
    for await (const piece of readPieces(this.#db, this.#batchId, first.number)) {
      yield piece.subarray(Math.max(0, from - at), to - at);
      at += piece.length;
      if (at >= to) return;
    }
  }

  /**
   * The content of a part, unpacked some at a time.
   * @throws Problem `import.tooExpanded` for a part that grows beyond all measure, `import.unreadable`
   */
  async *unpack({ at, compressed, method }: ZipEntry): AsyncGenerator<Uint8Array> {
    const head = viewOf(await this.#bytes(at, at + 30));
    if (head.byteLength < 30) throw new Problem('import.unreadable');
    const from = at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
    if (method !== STORED && method !== DEFLATED) throw new Problem('import.unreadable');
    let unpacked: Uint8Array[] = [];
    const inflate = new Inflate((data) => unpacked.push(data));
    let length = 0;
    let taken = 0;
    for await (const piece of this.#range(from, from + compressed)) {
      for (let start = 0; start < piece.length; start += SLICE) {
        const slice = piece.subarray(start, start + SLICE);
        taken += slice.length;
        if (method === STORED) unpacked.push(slice);
        else pushInto(inflate, slice, taken === compressed);
        for (const data of unpacked) {
          length += data.length;
          checkLength(length, compressed);
          yield data;
        }
        unpacked = [];
      }
    }
  }
}

/** So small that even what unpacks a thousandfold does not fill the memory before it is noticed. */
const SLICE = 8192;

function pushInto(inflate: Inflate, slice: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(slice, isLast);
  } catch {
    throw new Problem('import.unreadable');
  }
}

function checkLength(length: number, compressed: number): void {
  const grows = length > RATIO_MATTERS_FROM && length > compressed * MOST_RATIO;
  if (grows || length > MOST_BYTES) throw new Problem('import.tooExpanded');
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function lastIndexOf(bytes: Uint8Array, mark: number): number {
  const view = viewOf(bytes);
  for (let at = bytes.length - END_LENGTH; at >= 0; at--) if (view.getUint32(at, true) === mark) return at;
  return -1;
}

function readDirectory(bytes: Uint8Array, count: number): ZipEntry[] {
  const view = viewOf(bytes);
  const names = new TextDecoder();
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new Problem('import.unreadable');
    const [name, extra, remark] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    entries.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + (name ?? 0))),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      compressed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (remark ?? 0);
  }
  return entries;
}
