import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type JsonSchema, nastyHeaders, nastySegment, nearlyValid, rawBody } from '../../tests/support/malformed.ts';
import { nameOf, pathOf, type Route, routesOf } from '../../tests/support/routes.ts';
import { type Caller, type TestApp, testApp } from '../../tests/support/test-app.ts';

/** Requests made of every route; with some sixty routes that is a few thousand. */
const PER_ROUTE = 50;

/** Ends the session that every other request needs; it has no input to be malformed. */
const LEFT_OUT = ['DELETE /api/v1/session'];

let house: TestApp;
let caller: Caller;
let routes: Route[];
let schemas: Record<string, JsonSchema | undefined>;

beforeAll(async () => {
  house = await testApp();
  caller = await house.as('administrator');
  routes = routesOf(house).filter((route) => !LEFT_OUT.includes(nameOf(route)));
  schemas = bodySchemas(await (await caller('GET', '/api/openapi.json')).json());
});

interface Document {
  paths: Record<string, Record<string, { requestBody?: { content?: Record<string, { schema?: JsonSchema }> } }>>;
}

function bodySchemas({ paths }: Document): Record<string, JsonSchema | undefined> {
  return Object.fromEntries(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { requestBody }]) => [
        `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
        requestBody?.content?.['application/json']?.schema,
      ]),
    ),
  );
}

function requestTo(route: Route) {
  const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  return fc.record({
    path: fc
      .record(Object.fromEntries(names.map((name) => [name, fc.option(nastySegment, { nil: undefined })])))
      .map((values) => pathOf(route, Object.fromEntries(Object.entries(values).filter(isGiven)))),
    query: fc.option(
      fc.dictionary(fc.constantFrom('page', 'q', 'sort', 'state', 'from', 'country', 'office'), nastySegment),
      {
        nil: {},
      },
    ),
    headers: nastyHeaders,
    body: rawBody(nearlyValid(schemas[nameOf(route)])),
  });
}

const isGiven = (entry: [string, string | undefined]): entry is [string, string] => entry[1] !== undefined;

/** Every name a query of the house may hold. */
const QUERY_NAMES = ['q', 'country', 'type', 'state', 'sort', 'dir', 'page', 'name', 'acronym', 'website', 'actor'];
const MORE_QUERY_NAMES = ['action', 'subjectType', 'subjectId', 'from', 'to', 'locale', 'office'];

describe('malformed requests', () => {
  it.each([...QUERY_NAMES, ...MORE_QUERY_NAMES])('answer NUL in ?%s= before anything is sent', async (name) => {
    const reading = routes.filter(({ method }) => method === 'GET');
    expect(reading.length).toBeGreaterThan(10);
    for (const route of reading) {
      const others = name === 'name' || name === 'country' ? '' : '&name=Foro&country=MX';
      const answer = await caller('GET', `${pathOf(route)}?${name}=%00${others}`);
      await answer.text();
      expect(answer.status, `${nameOf(route)} ${house.logged.at(-1)}`).toBeLessThan(500);
    }
  });

  it('say what is wrong with a search that no database can hold', async () => {
    const answer = await caller('GET', '/api/v1/campaigns/mispa-iv/signatories/export.csv?q=%00');
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'request.invalid' }]);
  });

  it('never make the house fail, whatever the route', async () => {
    let asked = 0;
    for (const route of routes) {
      const bodyless = route.method === 'GET' || route.method === 'DELETE';
      await fc.assert(
        fc.asyncProperty(requestTo(route), async ({ path, query, headers, body }) => {
          const search = Object.entries(query)
            .map(([name, value]) => `${name}=${value}`)
            .join('&');
          const answer = await caller(route.method, `${path}?${search}`, bodyless ? {} : { headers, body });
          const text = await answer.text();
          asked += 1;
          expect(answer.status, `${nameOf(route)} ${house.logged.at(-1)}`).toBeLessThan(500);
          expect(text).not.toMatch(/\n\s+at |node_modules|SELECT |syntax error/);
          // Pages for people without an account say it in a page.
          const isPage = answer.headers.get('content-type')?.startsWith('text/html');
          if (answer.status >= 400 && !isPage) expect(JSON.parse(text).code).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
        }),
        { numRuns: PER_ROUTE },
      );
    }
    expect(asked).toBeGreaterThanOrEqual(routes.length * PER_ROUTE);
    expect(asked).toBeGreaterThan(1000);
  }, 240_000);
});
