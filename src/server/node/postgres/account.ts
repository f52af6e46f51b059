import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { StartError } from '../sentence.ts';

/** The system's account that the database server runs as; undefined is the account this process has already. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number };

/**
 * PostgreSQL refuses to run as root. Root therefore hands it to the owner of the data, or on the first start to the user
 * `postgres`, who is created where there is none.
 *
 * @throws StartError when the data belong to somebody else, or no user could be found or made
 */
export function chooseAccount(dataFolder: string): Account | undefined {
  const me = process.getuid?.();
  const owner = existsSync(dataFolder) ? statSync(dataFolder).uid : undefined;
  if (me !== 0) {
    if (owner === undefined || owner === me) return undefined;
    throw new StartError(
      `The database in ${dataFolder} belongs to another user (number ${owner}): start as that user or as root.`,
    );
  }
  const account = owner ? find((user) => user.uid === owner) : (findByName('postgres') ?? createPostgresUser());
  if (!account) {
    throw new StartError(
      `The database in ${dataFolder} belongs to user number ${owner}, whom this system does not have.`,
    );
  }
  return account;
}

const findByName = (name: string) => find((user) => user.name === name) ?? lookUp(name);

function find(wanted: (user: Account) => boolean): Account | undefined {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.name !== '')
    .find(wanted);
}

/** Users that a directory service knows and /etc/passwd does not. */
function lookUp(name: string): Account | undefined {
  const number = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [uid, gid] = [number('-u'), number('-g')];
  return uid.status === 0 && gid.status === 0 ? { name, uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

function createPostgresUser(): Account | undefined {
  try {
    const quiet = { stdio: 'ignore' } as const;
    if (spawnSync('getent', ['group', 'postgres'], quiet).status !== 0)
      execFileSync('groupadd', ['-r', 'postgres'], quiet);
    execFileSync('useradd', ['-r', '-M', '-g', 'postgres', '-s', '/usr/sbin/nologin', 'postgres'], quiet);
  } catch {
    throw new StartError(
      'PostgreSQL may not run as root, and the user postgres could not be created: start as an ordinary user or set DATABASE_URL.',
    );
  }
  return find((user) => user.name === 'postgres');
}
