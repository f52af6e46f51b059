import { beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, nameOf, pathOf, type Route, routesOf } from '../../tests/support/routes.ts';
import { type TestApp, testApp } from '../../tests/support/test-app.ts';
import { may } from '../domain/access/permissions.ts';
import { ROLES } from '../domain/access/roles.ts';
import { EXPECTED_ACCESS } from './every-route.expected.ts';

let house: TestApp;
let routes: Route[];
beforeAll(async () => {
  house = await testApp();
  routes = routesOf(house);
});

/** Signing out ends the session that the other calls need: it comes last. */
const lastOfAll = (route: Route): number => (nameOf(route) === 'DELETE /api/v1/session' ? 1 : 0);
const inOrder = (): Route[] => routes.toSorted((a, b) => lastOfAll(a) - lastOfAll(b));

async function answers(role: (typeof ROLES)[number] | null): Promise<Record<string, number>> {
  const caller = await house.as(role);
  const found: Record<string, number> = {};
  for (const route of inOrder()) {
    const json = route.method === 'GET' || route.method === 'DELETE' ? undefined : {};
    const answer = await caller(route.method, pathOf(route), json ? { json } : {});
    await bodyOf(answer);
    found[nameOf(route)] = answer.status;
  }
  return found;
}

describe('every route', () => {
  it('states who may call it exactly once, as the table says', () => {
    const stated = Object.fromEntries(routes.map((route) => [nameOf(route), route.access.join(' and ')]));
    expect(stated).toEqual(EXPECTED_ACCESS);
  });

  it('asks a stranger to sign in, unless it is for anyone', async () => {
    const found = await answers(null);
    const open = routes.filter((route) => route.access[0] === 'anyone').map(nameOf);
    const letIn = Object.entries(found).filter(([, status]) => status !== 401);
    // Signing in with nothing is answered by what is wrong with the fields, not by 401.
    expect(letIn.map(([name]) => name).sort()).toEqual(open.sort());
  });

  it.each(ROLES)('lets the %s do what the permission table says and nothing else', async (role) => {
    const found = await answers(role);
    for (const route of routes) {
      const [access = 'anyone'] = route.access;
      const allowed = access === 'anyone' || may(role, access);
      const status = found[nameOf(route)];
      expect({ route: nameOf(route), refused: status === 403 }).toEqual({ route: nameOf(route), refused: !allowed });
      expect({ route: nameOf(route), known: status !== 401 }).toEqual({ route: nameOf(route), known: true });
      expect(status, nameOf(route)).toBeLessThan(500);
    }
  });

  it('is described in the OpenAPI document, and nothing else is', async () => {
    const anyone = await house.as(null);
    const document = await (await anyone('GET', '/api/openapi.json')).json();
    expect(document.openapi).toMatch(/^3\.1/);
    const described = Object.entries<Record<string, unknown>>(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    const served = routes.map(nameOf).filter((name) => name !== 'GET /api/openapi.json');
    expect(described.sort()).toEqual(served.map((name) => name.replaceAll(/\{[^}]*\}/g, '').replace(/\/$/, '')).sort());
  });
});
