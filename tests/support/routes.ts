import type { Access } from '../../src/server/http/access.ts';
import { statedAccess } from '../../src/server/http/access.ts';
import { EVENT_STREAM } from '../../src/server/live/stream-signals.ts';
import type { TestApp } from './test-app.ts';

export interface Route {
  method: string;
  path: string;
  /** What the route's gates say; a good route says it exactly once. */
  access: Access[];
}

const ANY_METHOD = 'ALL';

/** Every route of the app with the access it states; middlewares that stand on all routes are left out. */
export function routesOf({ app }: Pick<TestApp, 'app'>): Route[] {
  const routes = new Map<string, Route>();
  for (const { method, path, handler } of app.routes) {
    if (method === ANY_METHOD) continue;
    const key = `${method} ${path}`;
    const route = routes.get(key) ?? { method, path, access: [] };
    const stated = statedAccess(handler);
    if (stated) route.access.push(stated);
    routes.set(key, route);
  }
  return [...routes.values()].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
}

export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;

/** The route's path with something harmless in the place of every parameter; nothing has that id. */
export function pathOf({ path }: Pick<Route, 'path'>, values: Record<string, string> = {}): string {
  return path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => values[name] ?? STAND_IN[name] ?? NOBODYS_ID);
}

const NOBODYS_ID = '00000000-0000-7000-8000-000000000000';
const STAND_IN: Partial<Record<string, string>> = {
  campaign: 'mispa-iv',
  demand: 'decriminalization',
  locale: 'es',
  number: '1',
  file: '1.json',
};

/** The whole body, for whoever looks at the answer of any route; that of a stream never ends, so it is let go. */
export async function bodyOf(answer: Response): Promise<string> {
  if (answer.headers.get('content-type') !== EVENT_STREAM) return answer.text();
  await answer.body?.cancel();
  return '';
}
