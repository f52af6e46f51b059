import type { Pool } from 'pg';
import { afterAll } from 'vitest';
import type { Role } from '../../src/domain/access/roles.ts';
import { createApp } from '../../src/server/app.ts';
import { createAuth } from '../../src/server/auth/auth.ts';
import type { Db } from '../../src/server/db/connection.ts';
import { createMimeComposer } from '../../src/server/node/mime-composer.ts';
import { openSignals, type Signals } from '../../src/server/node/signals.ts';
import type { Ports } from '../../src/server/ports.ts';
import { CAMPAIGN, COLLEAGUES, PASSWORD, TODAY } from './furnish.ts';
import { testDatabase } from './test-database.ts';

export const ORIGIN = 'http://desk.example';

export interface TestApp {
  app: ReturnType<typeof createApp>;
  db: Db;
  /** The connections under `db`, for what needs them bare. */
  pool: Pool;
  ports: Ports;
  /** Resolves once what is told on the database is heard here; before anyone asks or subscribes, nobody listens. */
  listening(): Promise<void>;
  /** Everything the app logged, as JSON lines. */
  logged: string[];
  /** Sets the clock; it stands still otherwise. */
  setNow(now: Date): void;
  /** A browser that is signed in with this role (`null`: nobody). */
  as(role: Role | null): Promise<Caller>;
}

export interface Call {
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
}

/** `await organiser('PUT', '/demands/x', { json })`: paths that don't start with `/api` are in the test campaign. */
export type Caller = (method: string, path: string, call?: Call) => Promise<Response>;

/**
 * The whole API on a real PostgreSQL of its own. Call it in `beforeAll` (shared) or `beforeEach` (alone).
 * @param database another house's, to be a second server process on it
 */
export async function testApp(
  overrides: Partial<Ports> = {},
  database?: Pick<TestApp, 'db' | 'pool'>,
): Promise<TestApp> {
  const { db, pool } = database ?? (await testDatabase());
  const logged: string[] = [];
  const write = (fields: Record<string, unknown>, message: string) => {
    logged.push(JSON.stringify({ ...fields, message }));
  };
  let now = TODAY;
  const signals = signalsWhenWanted(pool);
  const ports: Ports = {
    db,
    connections: pool.options.max,
    auth: createAuth({ db, secret: 'only-for-tests-only-for-tests-only', publicUrl: ORIGIN }),
    now: () => now,
    // Jobs are enqueued inside the act's transaction; tests run them when they say so.
    jobs: { enqueue: async () => undefined },
    live: { subscribe: (signal, end) => signals().live.subscribe(signal, end) },
    typesetter: { pdf: async () => new TextEncoder().encode('%PDF-test'), svg: async () => ['<svg/>'] },
    mimeComposer: createMimeComposer(),
    log: { info: write, warn: write, error: write },
    settings: { publicUrl: ORIGIN, version: '0.0.0-test' },
    ...overrides,
  };
  const app = createApp(ports);
  const cookies = new Map<Role, string>();

  async function cookieOf(role: Role): Promise<string> {
    const known = cookies.get(role);
    if (known) return known;
    const answer = await app.request('/api/v1/session', {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'application/json', 'x-countersign-client': `test-${role}` },
      body: JSON.stringify({ email: COLLEAGUES[role].email, password: PASSWORD }),
    });
    if (answer.status !== 200) throw new Error(`Could not sign in as ${role}: ${answer.status}`);
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    cookies.set(role, cookie);
    return cookie;
  }

  return {
    app,
    db,
    pool,
    ports,
    listening: () => signals().listening,
    logged,
    setNow: (moment) => {
      now = moment;
    },
    as: async (role) => {
      const cookie = role === null ? undefined : await cookieOf(role);
      return async (method, path, { json, body, headers = {} } = {}) =>
        app.request(path.startsWith('/api') ? path : `/api/v1/campaigns/${CAMPAIGN}${path}`, {
          method,
          headers: {
            origin: ORIGIN,
            ...(cookie ? { cookie } : {}),
            ...(json === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(json === undefined ? {} : { body: JSON.stringify(json) }),
          ...(body === undefined ? {} : { body }),
          ...(body instanceof ReadableStream ? { duplex: 'half' as const } : {}),
        });
    },
  };
}

/** A connection more for those who listen, and only for them: the server has not many. */
function signalsWhenWanted({ options: { host, port, user, database } }: Pool): () => Signals {
  let opened: Signals | undefined;
  afterAll(() => opened?.stop());
  return () => {
    opened ??= openSignals({ host, port, user, database }, { warn: () => undefined });
    return opened;
  };
}
