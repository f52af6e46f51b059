import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';
import type { Role } from '../../src/domain/access/roles.ts';
import { createApp } from '../../src/server/app.ts';
import { createAuth } from '../../src/server/auth/auth.ts';
import { connectNode } from '../../src/server/db/connect-node.ts';
import type { Db } from '../../src/server/db/connection.ts';
import { runJob } from '../../src/server/jobs/run-job.ts';
import { createMimeComposer } from '../../src/server/node/mime-composer.ts';
import { openPostgres } from '../../src/server/node/postgres/open.ts';
import type { JobKind, Ports, Typesetter } from '../../src/server/ports.ts';
import { CAMPAIGN, COLLEAGUES, furnish, PASSWORD, TODAY } from './furnish.ts';

const ORIGIN = 'http://desk.example';
const SILENT = { info: () => undefined, warn: () => undefined, error: console.error };

/** A browser that is signed in; paths as in `as`. */
export type Caller = (
  method: string,
  path: string,
  call?: { json?: unknown; headers?: Record<string, string> },
) => Promise<Response>;

export interface AppOnPostgres {
  db: Db;
  /** The way to the database, for another process. */
  pool: PoolConfig;
  caller(role: Role): Promise<Caller>;
  /** Signs in; paths that don't start with `/api` are in the first campaign. @throws Error when the answer is not a good one */
  as(role: Role): Promise<(path: string) => Promise<unknown>>;
  /** Does the jobs of this kind that wait. */
  work(kind: JobKind): Promise<void>;
  stop(): Promise<void>;
}

/** The whole API on an embedded PostgreSQL of its own, in this process: for measuring and killing, outside of Vitest. */
export async function appOnPostgres({
  connections,
  typesetter = { pdf: async () => new Uint8Array(), svg: async () => [] },
}: {
  connections?: number;
  typesetter?: Typesetter;
} = {}): Promise<AppOnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'cs-load-'));
  const postgres = await openPostgres(folder, SILENT);
  const connected = connectNode({ ...postgres.pool, ...(connections === undefined ? {} : { max: connections }) });
  await connected.migrate();
  const { db } = connected;
  await furnish(db);
  const auth = createAuth({ db, secret: 'only-for-tests-only-for-tests-only', publicUrl: ORIGIN });
  const waiting: { kind: JobKind; key: string }[] = [];
  const ports: Ports = {
    db,
    connections: connected.pool.options.max,
    auth,
    now: () => TODAY,
    jobs: { enqueue: async (_, kind, key) => void waiting.push({ kind, key }) },
    live: { subscribe: () => () => undefined },
    typesetter,
    mimeComposer: createMimeComposer(),
    log: SILENT,
    settings: { publicUrl: ORIGIN, version: '0.0.0-test' },
  };
  const app = createApp(ports);
  const caller = async (role: Role): Promise<Caller> => {
    const signedIn = await app.request('/api/v1/session', {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'application/json', 'x-countersign-client': role },
      body: JSON.stringify({ email: COLLEAGUES[role].email, password: PASSWORD }),
    });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return async (method, path, { json, headers = {} } = {}) =>
      app.request(path.startsWith('/api') ? path : `/api/v1/campaigns/${CAMPAIGN}${path}`, {
        method,
        headers: {
          ...{ origin: ORIGIN, cookie },
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      });
  };
  return {
    db,
    pool: postgres.pool,
    caller,
    as: async (role) => {
      const call = await caller(role);
      return async (path) => {
        const answer = await call('GET', path);
        if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
        return answer.json();
      };
    },
    work: async (kind) => {
      for (const job of waiting.splice(0)) if (job.kind === kind) await runJob(ports, job.kind, job.key);
    },
    stop: async () => {
      await connected.close();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
