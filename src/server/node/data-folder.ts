import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type FolderLock, lockFile } from './folder-lock.ts';
import { StartError } from './sentence.ts';

/** Who serves a data folder, for others to read. The lock decides; this only tells. */
const holderSchema = z.object({ pid: z.number(), address: z.string() });
export type Holder = z.infer<typeof holderSchema>;

const holderFile = (dataDir: string) => join(dataDir, 'running.json');

/** Makes the folder if need be. The database's own user must be able to pass through it, whatever the umask. */
function makeFolder(dataDir: string): void {
  if (existsSync(dataDir)) return;
  try {
    // One by one: where nothing can be made (below /proc), Node's own recursion never ends.
    if (dirname(dataDir) !== dataDir) makeFolder(dirname(dataDir));
    mkdirSync(dataDir, { mode: 0o755 });
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`The data folder ${dataDir} could not be created: set DATA_DIR to a place you may write to.`);
  }
}

/** @returns undefined while another process serves the folder */
export function tryHoldDataFolder(dataDir: string, address: string): FolderLock | undefined {
  makeFolder(dataDir);
  const lock = openLock(dataDir);
  if (!lock) return undefined;
  writeFileSync(holderFile(dataDir), JSON.stringify({ pid: process.pid, address }));
  return {
    release() {
      rmSync(holderFile(dataDir), { force: true });
      lock.release();
    },
  };
}

/** @throws StartError naming the process that serves the folder already */
export function holdDataFolder(dataDir: string, address: string): FolderLock {
  const lock = tryHoldDataFolder(dataDir, address);
  if (lock) return lock;
  const holder = readHolder(dataDir);
  const who = holder ? ` as process ${holder.pid} at ${holder.address}` : '';
  throw new StartError(`Countersign already runs on ${dataDir}${who}; this start leaves it alone.`);
}

function openLock(dataDir: string): FolderLock | undefined {
  try {
    return lockFile(join(dataDir, 'lock'));
  } catch {
    throw new StartError(`The data folder ${dataDir} may not be written to: set DATA_DIR to a place of yours.`);
  }
}

function readHolder(dataDir: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(holderFile(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}
