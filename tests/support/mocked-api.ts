import { readFileSync } from 'node:fs';
import { setupServer } from 'msw/node';
import { inject } from 'vitest';
import { apiHandler } from '../../mocks/api-handler.ts';
import { createDemoApp, type DemoApp } from '../../mocks/create-demo-app.ts';
import { type MemoryDatabase, openDatabase } from '../../mocks/open-database.ts';
import type { Role } from '../../src/domain/access/roles.ts';
import { TODAY } from './furnish.ts';
import { sessionTokenOf } from './session-tokens.ts';

let database: MemoryDatabase | undefined;
let written = false;
let app: DemoApp | undefined;
const underWay = new Set<Promise<unknown>>();

/** MSW in Node. A test may break one answer: `server.use(http.get(/team$/, () => HttpResponse.error()))`. */
export const server = setupServer(
  apiHandler(() => {
    if (app === undefined) throw new Error('a request before renderApp()');
    return app;
  }),
);

/** What each test starts from: the furnished database, untouched, and this colleague signed in. */
export async function mockedApi(as: Role | null, { fresh: anew = true } = {}): Promise<DemoApp> {
  if (database === undefined || (written && anew)) {
    await database?.pglite.close();
    database = await openDatabase(new Blob([readFileSync(inject('pgliteDump'))]));
    written = false;
  }
  const fresh = createDemoApp({ ...database, publicUrl: location.origin, now: () => TODAY });
  fresh.signInAs(as === null ? undefined : sessionTokenOf(as));
  app = {
    ...fresh,
    get ports() {
      // Whoever asks for the ports means to write past the API.
      written = true;
      return fresh.ports;
    },
    handle: (request) => {
      // Reading leaves the database as it was, so the next test may have it; loading one takes a second.
      if (request.method !== 'GET') written = true;
      const answer = fresh.handle(request);
      underWay.add(answer);
      return answer.finally(() => underWay.delete(answer));
    },
  };
  return app;
}

/**
 * Starts the mocked API. Requests are counted from the moment they are sent: one that a page sends as it closes reaches
 * the app only later.
 */
export function listen(): void {
  server.listen({ onUnhandledFrame: 'error' });
  const send = globalThis.fetch;
  globalThis.fetch = (...request) => {
    const answer = send(...request);
    const settled = answer.catch(() => undefined).finally(() => underWay.delete(settled));
    underWay.add(settled);
    return answer;
  };
}

/** A page that is gone may still be asking; its answers must not fall into the next test, nor onto a closed database. */
export async function allAnswered(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
}

export async function closeMockedApi(): Promise<void> {
  await database?.pglite.close();
  database = undefined;
}
