import type { MiddlewareHandler } from 'hono';
import { Problem } from '../../domain/errors.ts';
import type { Env } from '../context.ts';
import type { Settings } from '../ports.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site's page could have sent with our cookie. Browsers put `Origin` on every
 * such request; a write without one is refused too.
 */
export function sameOrigin({ publicUrl, alsoFrom = [] }: Settings): MiddlewareHandler<Env> {
  const allowed = new Set([new URL(publicUrl).origin, ...alsoFrom]);
  return async (c, next) => {
    if (!SAFE.has(c.req.method) && !allowed.has(c.req.header('origin') ?? '')) {
      throw new Problem('request.foreignOrigin');
    }
    await next();
  };
}
