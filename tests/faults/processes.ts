import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { databaseFolder } from '../../src/server/node/postgres/folders.ts';
import { recordedPid, servesFolder } from '../../src/server/node/postgres/postmaster.ts';

/** The database server of a data folder, if it runs: the number in its file is believed only when the process is ours. */
export function databaseServer(dataDir: string): number | undefined {
  const folder = databaseFolder(dataDir);
  const pid = recordedPid(folder);
  return pid !== undefined && servesFolder(pid, folder) ? pid : undefined;
}

const PATIENCE_MS = 60_000;

/**
 * Waits until another server has taken the place of one that was killed. Until then its helpers may still answer what was
 * asked on old connections, so that nothing seems to have happened.
 */
export async function untilReplaced(dataDir: string, killed: number): Promise<void> {
  const patience = Date.now() + PATIENCE_MS;
  for (;;) {
    const pid = databaseServer(dataDir);
    if (pid !== undefined && pid !== killed) return;
    if (Date.now() > patience) throw new Error('No new database server came');
    await wait(20);
  }
}

/** Everything that runs in a data folder or was told of it, helpers of the database included where the system shows them. */
export function processesOf(dataDir: string): number[] {
  if (process.platform !== 'linux') return [databaseServer(dataDir)].filter((pid) => pid !== undefined);
  const folder = realpathSync(dataDir);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && belongsTo(folder, pid));
}

function belongsTo(folder: string, pid: number): boolean {
  try {
    return (
      `${readlinkSync(`/proc/${pid}/cwd`)}/`.startsWith(`${folder}/`) ||
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
    );
  } catch {
    // It ended meanwhile.
    return false;
  }
}

/** SIGKILL for a process that may be gone already. */
export function killNow(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone: all that was wanted.
  }
}
