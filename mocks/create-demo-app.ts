import { bearer } from 'better-auth/plugins/bearer';
import { Problem } from '../src/domain/errors.ts';
import { createApp } from '../src/server/app.ts';
import { createAuth } from '../src/server/auth/auth.ts';
import type { Db } from '../src/server/db/connection.ts';
import { inlineJobs } from '../src/server/jobs/inline-jobs.ts';
import type { Live, Log, Ports } from '../src/server/ports.ts';

/** Not a secret: what it signs never leaves the page or the test. */
const SECRET = 'the demo keeps no secrets from anyone who reads this';

const silent: Log = { info: () => undefined, warn: () => undefined, error: console.error };

export interface DemoOptions {
  db: Db;
  live: Live;
  /** The origin of the page; links in mails begin with it. */
  publicUrl: string;
  now?: () => Date;
  log?: Log;
}

export interface DemoApp {
  ports: Ports;
  /** Answers one request, as a server with this caller's cookies would. */
  handle: (request: Request) => Promise<Response>;
  /** Signs in without a password; `undefined` signs out. */
  signInAs: (token: string | undefined) => void;
}

/**
 * The whole API over a database in memory. A page can neither read `Set-Cookie` nor send `Cookie` on its own
 * requests, so the bridge keeps the session's token and presents it as a bearer token.
 */
export function createDemoApp({ db, live, publicUrl, now = () => new Date(), log = silent }: DemoOptions): DemoApp {
  let token: string | undefined;
  const auth = createAuth({ db, secret: SECRET, publicUrl: new URL(publicUrl).origin, plugins: [bearer()] });
  const jobs = inlineJobs(() => ports);
  const ports: Ports = {
    db,
    auth,
    now,
    jobs,
    live,
    typesetter: { pdf: unavailable, svg: unavailable },
    mimeComposer: { compose: unavailable },
    log,
    settings: { publicUrl, version: 'demo' },
  };
  const app = createApp(ports);
  return {
    ports,
    signInAs: (next) => {
      token = next;
    },
    handle: async (request) => {
      const response = await app.fetch(withCaller(request, { origin: new URL(publicUrl).origin, token }));
      token = tokenAfter(request, response) ?? token;
      if (endsSession(request, response)) token = undefined;
      return response;
    },
  };
}

/** What a page cannot make by itself. */
const unavailable = async (): Promise<never> => {
  throw new Problem('document.unavailable');
};

/** A request that carries what browsers add by themselves and scripts may not: shadowed, since `Request` strips them. */
function withCaller(request: Request, { origin, token }: { origin: string; token: string | undefined }): Request {
  const headers = new Headers(request.headers);
  headers.set('origin', origin);
  headers.set('x-countersign-client', 'this page');
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  // Real headers too, as far as they stick: a middleware that wraps the request (the body's limit) copies only those.
  return Object.defineProperty(new Request(request, { headers }), 'headers', { value: headers });
}

const tokenAfter = (_request: Request, response: Response): string | undefined =>
  response.headers.get('set-auth-token') ?? undefined;

const endsSession = ({ method, url }: Request, { ok }: Response): boolean =>
  ok && method === 'DELETE' && new URL(url).pathname.endsWith('/api/v1/session');
