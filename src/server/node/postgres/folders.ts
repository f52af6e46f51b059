import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '../sentence.ts';
import type { Account } from './account.ts';

/** The only port number of a server that listens on no network: it names the socket. */
export const SOCKET_PORT = 5432;

/** What the kernel allows for the path of a socket, with its ending zero. */
const SOCKET_PATH_BYTES = 107;

export const databaseFolder = (dataDir: string): string => join(dataDir, 'postgres');

/** Where the server's socket lives: beside the data, or under the system's temporary folder when that path is too long. */
export function socketFolder(dataDir: string, temporary: string = tmpdir()): string {
  const beside = join(dataDir, 'socket');
  if (Buffer.byteLength(`${beside}/.s.PGSQL.${SOCKET_PORT}.lock`) < SOCKET_PATH_BYTES) return beside;
  return join(temporary, `countersign-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`);
}

/**
 * A folder for the account and for nobody else. The server asks no password: who may open its socket is in.
 *
 * @throws StartError when somebody else has put something there
 */
export function privateFolder(path: string, account: Account | undefined): void {
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  if (!existsSync(path)) {
    mkdirSync(path, { mode: 0o700 });
    if (account) chownSync(path, account.uid, account.gid);
  }
  const { uid: owner } = lstatSync(path);
  if (!lstatSync(path).isDirectory() || owner !== uid) {
    throw new StartError(`${path} is needed for the database and belongs to somebody else: remove it.`);
  }
  chmodSync(path, 0o700);
}
