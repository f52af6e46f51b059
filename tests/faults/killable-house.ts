import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client, type ClientConfig } from 'pg';
import { CAMPAIGN, COLLEAGUES, PASSWORD } from '../support/furnish.ts';
import { freePort, NODE_FLAGS } from '../support/running-server.ts';

const PROGRAM = fileURLToPath(new URL('./import-house.ts', import.meta.url));

interface Place {
  publicUrl: string;
  database: ClientConfig;
}

export type Victim = 'node' | 'postgres' | 'both';
export const VICTIMS: readonly Victim[] = ['node', 'postgres', 'both'];

/** A house in a process of its own that can be killed at any moment and opened again on the same data. */
export class KillableHouse {
  readonly #dataDir: string;
  #child: ChildProcess | undefined;
  #place: Place | undefined;
  #cookie = '';
  /** The same from opening to opening: whoever was signed in stays so. */
  #port: number | undefined;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  async open(): Promise<void> {
    this.#port ??= await freePort();
    const child = spawn(process.execPath, [...NODE_FLAGS, PROGRAM, this.#dataDir, String(this.#port)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    const lines = createInterface({ input: child.stdout });
    const [line] = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [''])]);
    if (!line) throw new Error('The house did not open');
    this.#place = JSON.parse(line);
  }

  get #standing(): Place {
    if (!this.#place) throw new Error('The house is not open');
    return this.#place;
  }

  /** Of Node, not of its database. */
  get pid(): number {
    return this.#process.pid ?? 0;
  }

  get database(): ClientConfig {
    return this.#standing.database;
  }

  /** `kill -9`. Where Node lives on, it brings its database back by itself. */
  async kill(victim: Victim): Promise<void> {
    const [found] = await this.query<{ pid: number }>(
      `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`,
    );
    if (victim !== 'postgres') {
      const gone = once(this.#process, 'exit');
      this.#process.kill('SIGKILL');
      await gone;
    }
    if (victim !== 'node' && found) process.kill(found.pid, 'SIGKILL');
  }

  get #process(): ChildProcess {
    if (!this.#child) throw new Error('The house is not open');
    return this.#child;
  }

  /** Ends it in order. */
  async close(): Promise<void> {
    if (this.#child?.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await gone;
  }

  async signIn(): Promise<void> {
    const answer = await this.#fetch('/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: COLLEAGUES.organiser.email, password: PASSWORD }),
    });
    this.#cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  }

  /** A request of the organiser within the campaign; `seen` is the version that was on the screen. */
  async call(
    method: string,
    path: string,
    body?: BodyInit,
    { type = 'application/json', seen = 0 } = {},
  ): Promise<unknown> {
    const answer = await this.#fetch(`/api/v1/campaigns/${CAMPAIGN}${path}`, {
      method,
      headers: { cookie: this.#cookie, 'content-type': type, ...(seen > 0 ? { 'if-match': `"${seen}"` } : {}) },
      ...(body === undefined ? {} : { body }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`);
    return answer.json();
  }

  #fetch(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> {
    const { publicUrl } = this.#standing;
    return fetch(publicUrl + path, { ...init, headers: { ...init.headers, origin: publicUrl } });
  }

  /** Asks the database itself, past all code of the house; waits while it is away. */
  async query<Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> {
    for (let attempt = 0; ; attempt++) {
      const client = new Client(this.#standing.database);
      client.on('error', () => undefined);
      try {
        await client.connect();
        return (await client.query<Row>(statement, values)).rows;
      } catch (error) {
        if (attempt > 100) throw error;
        await wait(100);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }
}
