import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Held until `release`, or until the process ends in whatever way. */
export type FolderLock = { release(): void };

const BUSY = 5;

/**
 * Takes the lock that the file stands for, for this process alone.
 *
 * A file with a process number in it can be stale, half written, or name a number that was given out again. So the
 * kernel keeps this lock: SQLite's, on an otherwise empty file, because Node offers no plain file lock. `kill -9` frees
 * it, and two containers on one volume see each other's.
 *
 * @param waitMs how long to wait for another holder; 0 answers at once
 * @returns undefined when another process holds it
 */
export function lockFile(path: string, waitMs = 0): FolderLock | undefined {
  const file = new DatabaseSync(path, { timeout: waitMs });
  try {
    file.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return undefined;
    throw error;
  }
  rmSync(`${path}-journal`, { force: true });
  return { release: () => file.close() };
}
