import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Log } from '../ports.ts';

/**
 * One line per API request: method, route pattern, status, duration, request id. Never the address itself, which may
 * hold what people search for, and nothing of what was sent.
 *
 * @param clock milliseconds from any start
 */
export function requestLog(log: Log, clock: () => number): MiddlewareHandler {
  return async (c, next) => {
    const start = clock();
    await next();
    const pattern = matchedRoutes(c).at(-1)?.path ?? '';
    log.info(
      {
        method: c.req.method,
        route: pattern.endsWith('*') ? '(none)' : pattern,
        status: c.res.status,
        ms: Math.round(clock() - start),
        requestId: c.res.headers.get('x-request-id'),
      },
      'request',
    );
  };
}
