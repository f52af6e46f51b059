import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { SOCKET_PORT } from './folders.ts';
import { DATABASE_USER } from './initialise.ts';
import type { Command } from './run-as.ts';

const LOG_BYTES = 5_000_000;

/**
 * A quarter of the machine's memory, as the manual advises, but no more than a desk with a million signatures can use.
 * It is taken as it is needed.
 * @param memory bytes
 */
export const cacheMegabytes = (memory: number): number =>
  Math.min(1024, Math.max(128, Math.floor(memory / 4 / 1024 / 1024)));

/** What `postgres` is told besides its data folder. */
export const serverFlags = (socket: string): string[] =>
  Object.entries({
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    port: SOCKET_PORT,
    fsync: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: 60,
    shared_buffers: `${cacheMegabytes(totalmem())}MB`,
    // Compiling a statement takes longer than all that a desk asks.
    jit: 'off',
    // What people typed must not end up in a log: neither values that broke a rule nor the statements they stood in.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: 0,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/**
 * Starts the server in a session of its own, so that Ctrl-C in the terminal reaches only Node, which ends things in order.
 *
 * @returns undefined when it ended before it answered, which after a crash is often a matter of waiting
 */
export async function startProcess(
  command: Command,
  logFile: string,
  socket: string,
): Promise<ChildProcess | undefined> {
  if (existsSync(logFile) && statSync(logFile).size > LOG_BYTES) renameSync(logFile, `${logFile}.old`);
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(command.file, command.args, { ...command.options, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  let ended = false;
  child.once('error', () => {
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  while (!ended) {
    if (await answers(socket)) return child;
    await wait(15);
  }
  return undefined;
}

async function answers(socket: string): Promise<boolean> {
  const client = new pg.Client({
    host: socket,
    port: SOCKET_PORT,
    user: DATABASE_USER,
    database: 'postgres',
    ssl: false,
  });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
