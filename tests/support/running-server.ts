import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'src/server/node/main.ts');

/** What `npm start` tells Node about memory: a large import must not need more than it really uses. */
const { scripts }: { scripts: { start: string } } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
export const NODE_FLAGS = scripts.start.split(' ').filter((word) => word.startsWith('--'));

/** A house that really runs: its own process, its own database, on the loopback. */
export interface RunningServer {
  url: string;
  pid: number;
  /** The one-time link, while nobody has an account. */
  firstAdministratorLink: string | undefined;
  /** What it printed so far. */
  printed(): string;
  /** SIGTERM, then the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL: no chance to tidy up. The database is left running. */
  kill9(): Promise<void>;
  exited: Promise<number | null>;
}

export interface StartOptions {
  dataDir: string;
  port?: number;
  env?: Record<string, string>;
  /** As `npm run dev` starts it, rather than `npm start`. */
  development?: boolean;
}

const STARTED = /Countersign runs at (\S+)/;
const LINK = /^\s+(http\S+\/invitation#\S+)$/m;
/** A first start may have to build the app. */
const PATIENCE_MS = 180_000;

/** A port that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Starts the program as `npm start` does, without waiting for it to stand. */
export function spawnServer(dataDir: string, port: number, env: Record<string, string> = {}, args = [MAIN]) {
  const child = spawn(process.execPath, [...NODE_FLAGS, ...args], {
    cwd: ROOT,
    env: { ...process.env, LOG_LEVEL: 'warn', ...env, DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      child.emit('printed');
    });
  }
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, exited, printed: () => text };
}

/**
 * Starts a house and waits until it says that it runs.
 * @throws Error with what it printed when it ends or takes too long
 */
export async function startServer({ dataDir, port, env, development }: StartOptions): Promise<RunningServer> {
  const args = development ? ['--watch', MAIN, '--dev'] : [MAIN];
  const { child, exited, printed } = spawnServer(dataDir, port ?? (await freePort()), env, args);
  const url = await addressOf(child, printed);
  return {
    url,
    pid: child.pid ?? 0,
    firstAdministratorLink: LINK.exec(printed())?.[1],
    printed,
    exited,
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
    kill9: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function addressOf(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail('took too long to start'), PATIENCE_MS);
    const look = () => {
      const url = STARTED.exec(printed())?.[1];
      // The link comes in the same write as the address.
      if (url) setImmediate(() => done(() => resolve(url)));
    };
    const fail = (why: string) => done(() => reject(new Error(`The house ${why}:\n${printed()}`)));
    const ended = () => fail('ended');
    function done(then: () => void): void {
      clearTimeout(timer);
      child.off('printed', look).off('exit', ended);
      then();
    }
    child.on('printed', look).once('exit', ended);
  });
}
