import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StartError } from '../sentence.ts';
import type { Account } from './account.ts';

/** A program as `spawn` wants it. */
export type Command = {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: {
    readonly uid?: number;
    readonly gid?: number;
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
  };
};

// Nothing is inherited: a stray PGPORT or PGDATA would lead the server astray.
const env = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * @param paths what the account must be able to get at, besides the program
 * @throws StartError when it cannot
 */
export function commandAs(
  account: Account | undefined,
  file: string,
  args: readonly string[],
  paths: readonly string[],
): Command {
  if (!account) return { file, args, options: { cwd: '/', env } };
  const shut = [file, ...paths].map((path) => closedFolderAbove(path, account)).find((folder) => folder !== undefined);
  if (shut === undefined) return { file, args, options: { uid: account.uid, gid: account.gid, cwd: '/', env } };
  if (!mayPassClosedFolders(account)) {
    throw new StartError(
      `The user ${account.name}, as whom the database runs, may not enter ${shut}: move this folder elsewhere (/opt or /srv, say), start as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return { file: 'setpriv', args: [...passClosedFolders(account), file, ...args], options: { cwd: '/', env } };
}

/** The first folder above `path` that the account may not pass through: typically /root. */
function closedFolderAbove(path: string, account: Account): string | undefined {
  const folders: string[] = [];
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    folders.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  return folders.find((folder) => {
    const { mode, uid, gid } = statSync(folder);
    const search = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    return (mode & search) === 0;
  });
}

/**
 * A clone under /root is what a fresh machine has. Rather than open root's home to everybody, the server keeps one single
 * privilege of root's, to pass permissions of files. Without `no_setuid_fixup` access(2) would not honour it.
 */
const passClosedFolders = (account: Account): string[] => [
  `--reuid=${account.uid}`,
  `--regid=${account.gid}`,
  '--clear-groups',
  '--inh-caps=-all,+dac_override',
  '--ambient-caps=+dac_override',
  '--bounding-set=-all,+dac_override',
  '--securebits=+no_setuid_fixup,+noroot',
  '--',
];

const mayPassClosedFolders = (account: Account): boolean =>
  spawnSync('setpriv', [...passClosedFolders(account), 'true'], { stdio: 'ignore' }).status === 0;
