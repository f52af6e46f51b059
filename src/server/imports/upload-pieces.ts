import { and, asc, eq, gt } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { MAX_ROSTER_MEGABYTES } from '../../domain/imports/batch.ts';
import type { Db, Tx } from '../db/connection.ts';
import { importUpload } from '../db/schema/index.ts';

const PIECE_BYTES = 512 * 1024;
const MAX_BYTES = MAX_ROSTER_MEGABYTES * 1024 * 1024;

/**
 * Stores a file as it comes, in pieces: no more than one is ever in memory, and no connection waits for a slow sender.
 * @returns its length in bytes
 * @throws Problem `request.tooLarge`
 */
export async function storePieces(db: Db, batchId: string, body: ReadableStream<Uint8Array>): Promise<number> {
  let length = 0;
  let number = 0;
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  const flush = async () => {
    if (heldBytes === 0) return;
    await db.insert(importUpload).values({ batchId, number: number++, bytes: joined(held, heldBytes) });
    [held, heldBytes] = [[], 0];
  };
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > MAX_BYTES) throw tooLarge();
    for (let at = 0; at < read.value.length; ) {
      const part = read.value.subarray(at, at + PIECE_BYTES - heldBytes);
      held.push(part);
      heldBytes += part.length;
      at += part.length;
      if (heldBytes === PIECE_BYTES) await flush();
    }
  }
  await flush();
  return length;
}

export const tooLarge = () => new Problem('request.tooLarge', { params: { max: `${MAX_ROSTER_MEGABYTES} MB` } });

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A stored file, piece by piece. */
export async function* readPieces(db: Db, batchId: string, from = 0): AsyncGenerator<Uint8Array> {
  for (let last = from - 1; ; ) {
    const [piece] = await db
      .select()
      .from(importUpload)
      .where(and(eq(importUpload.batchId, batchId), gt(importUpload.number, last)))
      .orderBy(asc(importUpload.number))
      .limit(1);
    if (!piece) return;
    yield piece.bytes;
    last = piece.number;
  }
}

/** The file was read for good. */
export async function dropPieces(tx: Tx, batchId: string): Promise<void> {
  await tx.delete(importUpload).where(eq(importUpload.batchId, batchId));
}
