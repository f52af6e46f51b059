import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../sentence.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { privateFolder } from './folders.ts';
import { commandAs } from './run-as.ts';

export const DATABASE_USER = 'countersign';

const MAJOR_VERSION = '18';

// The builtin provider sorts the same on every machine; the system's own locales differ and change.
const FLAGS = [
  '--auth=trust',
  `--username=${DATABASE_USER}`,
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--encoding=UTF8',
];

/**
 * Makes the cluster on the first start. It grows under another name and is renamed when whole, so that a start which was
 * killed meanwhile leaves nothing half made.
 *
 * @throws StartError when initdb fails, or the folder holds another version's data
 */
export async function initialise(folder: string, account: Account | undefined, binaries: Binaries): Promise<void> {
  if (existsSync(folder)) {
    checkVersion(folder);
    return;
  }
  const growing = `${folder}.new`;
  rmSync(growing, { recursive: true, force: true });
  privateFolder(growing, account);
  const command = commandAs(account, binaries.initdb, [`--pgdata=${growing}`, ...FLAGS], [growing]);
  const said: Buffer[] = [];
  const code = await new Promise((resolve, reject) => {
    const initdb = spawn(command.file, command.args, { ...command.options, stdio: ['ignore', 'ignore', 'pipe'] });
    initdb.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    initdb.on('error', reject);
    initdb.on('close', resolve);
  });
  if (code !== 0) throw new StartError(`The database could not be made in ${folder}: ${lastLine(Buffer.concat(said))}`);
  renameSync(growing, folder);
}

function checkVersion(folder: string): void {
  const file = join(folder, 'PG_VERSION');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'unknown';
  if (version !== MAJOR_VERSION) {
    throw new StartError(`${folder} holds data of PostgreSQL ${version}, and this is PostgreSQL ${MAJOR_VERSION}.`);
  }
}

const lastLine = (text: Buffer): string => text.toString('utf8').trim().split('\n').at(-1) ?? '';
