import { Problem } from '../../domain/errors.ts';
import type { Db } from '../db/connection.ts';
import type { RosterSource } from './read-roster.ts';
import type { StoredSettings } from './stored-batch.ts';
import { textSource } from './text-source.ts';
import { readPieces } from './upload-pieces.ts';
import { xlsxSource } from './xlsx-source.ts';

const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
/** What Excel wrote until 2003, and what it wraps a workbook into that has a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * A stored file by what it is, whatever it is called.
 * @throws Problem `import.oldExcel`, `import.encrypted`, and what reading a workbook throws
 */
export async function openSource(db: Db, batchId: string, settings: StoredSettings): Promise<RosterSource> {
  for await (const beginning of readPieces(db, batchId)) {
    if (startsWith(beginning, ARCHIVE)) return xlsxSource(db, batchId, settings);
    if (startsWith(beginning, COMPOUND)) throw new Problem(await compoundProblem(db, batchId));
    break;
  }
  return textSource(db, batchId, settings);
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** Its directory, somewhere in the file, names the encrypted part. */
async function compoundProblem(db: Db, batchId: string): Promise<'import.encrypted' | 'import.oldExcel'> {
  const utf16 = new TextDecoder('utf-16le');
  for await (const piece of readPieces(db, batchId)) {
    if (utf16.decode(piece).includes('EncryptedPackage')) return 'import.encrypted';
  }
  return 'import.oldExcel';
}
