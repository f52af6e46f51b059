import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { StartError } from '../sentence.ts';
import { chooseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { databaseFolder, privateFolder, SOCKET_PORT, socketFolder } from './folders.ts';
import { DATABASE_USER, initialise } from './initialise.ts';
import { isAlive, recordedPid, servesFolder, stopServer } from './postmaster.ts';
import { commandAs } from './run-as.ts';
import { serverFlags, startProcess } from './server-process.ts';

/** As node-postgres wants it. */
export type PoolConfig = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly ssl: false;
};

export type EmbeddedPostgres = {
  readonly pool: PoolConfig;
  readonly connectionString: string;
  /** Process number of the server now. */
  readonly pid: () => number | undefined;
  /** Ends the server in order; does nothing the second time. */
  stop(): Promise<void>;
};

/** What the embedded database has to tell. Never values from the data. */
export type DatabaseLog = { info(message: string): void; error(message: string): void };

const DATABASE = 'countersign';
const ATTEMPTS = 12;

/**
 * Opens the embedded PostgreSQL of a data folder: makes it on the first start, recovers it after a crash of either side,
 * and starts it again when it dies while in use. The caller holds the folder's lock, so whatever server still runs on
 * these data has lost its owner and is stopped first.
 *
 * @param dataDir absolute path; the database lives in `dataDir/postgres`
 * @throws StartError with a sentence for the person who starts it
 */
export async function openPostgres(dataDir: string, log: DatabaseLog): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries();
  const folder = databaseFolder(dataDir);
  makeDataDir(dataDir);
  const account = chooseAccount(folder);
  await initialise(folder, account, binaries);
  const socket = socketFolder(dataDir);
  privateFolder(socket, account);
  const command = commandAs(account, binaries.postgres, ['-D', folder, ...serverFlags(socket)], [folder, socket]);
  const logFile = join(dataDir, 'postgres.log');

  let stopping = false;
  let pid: number | undefined;

  async function start(): Promise<void> {
    await clearAway(folder, log);
    for (let attempt = 1; attempt <= ATTEMPTS && !stopping; attempt += 1) {
      const child = await startProcess(command, logFile, socket);
      if (child) {
        pid = child.pid;
        child.once('exit', restart);
        return;
      }
      // The children of a killed server hold its shared memory until they notice: a moment later it works.
      await wait(Math.min(2_000, 100 * 2 ** attempt));
    }
    if (!stopping) throw new StartError(`The database in ${folder} does not start; ${logFile} says why.`);
  }

  function restart(): void {
    pid = undefined;
    if (stopping) return;
    log.error('The embedded database ended unexpectedly and is started again.');
    start().catch((error: Error) => {
      log.error(error.message);
      process.kill(process.pid, 'SIGTERM');
    });
  }

  await start();
  const pool = runningPool(dataDir);
  await createDatabase({ ...pool, database: 'postgres' });
  return {
    pool,
    connectionString: `postgres:///${DATABASE}?host=${encodeURIComponent(socket)}&user=${DATABASE_USER}`,
    pid: () => pid,
    async stop() {
      stopping = true;
      if (pid !== undefined) await stopServer(pid, folder);
      pid = undefined;
    },
  };
}

/** Where the embedded database of a data folder is found while it runs, by whoever may open its socket. */
export const runningPool = (dataDir: string): PoolConfig => ({
  host: socketFolder(dataDir),
  port: SOCKET_PORT,
  user: DATABASE_USER,
  database: DATABASE,
  ssl: false,
});

function makeDataDir(dataDir: string): void {
  if (existsSync(dataDir)) return;
  try {
    mkdirSync(dataDir, { recursive: true });
    // The database's own user must be able to pass through, whatever the umask.
    chmodSync(dataDir, 0o711);
  } catch {
    throw new StartError(`The data folder ${dataDir} could not be created: set DATA_DIR to a place you may write to.`);
  }
}

/** Stops a server that outlived the Node it belonged to, and forgets a process number that belongs to something else. */
async function clearAway(folder: string, log: DatabaseLog): Promise<void> {
  const pid = recordedPid(folder);
  if (pid === undefined) return;
  if (servesFolder(pid, folder)) {
    log.info('A database server was left over from a start that was killed; it is stopped in order first.');
    await stopServer(pid, folder);
  } else if (isAlive(pid)) {
    rmSync(join(folder, 'postmaster.pid'), { force: true });
  }
}

async function createDatabase(maintenance: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(maintenance);
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
