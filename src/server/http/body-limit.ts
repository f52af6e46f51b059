import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../../domain/errors.ts';

const MEGABYTE = 1024 * 1024;

/**
 * Bodies of JSON routes.
 * @param streamed requests whose body is taken as it comes, rather than held: who takes it has a limit of its own
 */
export function limitBody(megabytes: number, streamed: (request: Request) => boolean): MiddlewareHandler {
  const limited = bodyLimit({
    maxSize: megabytes * MEGABYTE,
    onError: () => {
      throw new Problem('request.tooLarge', { params: { max: `${megabytes} MB` } });
    },
  });
  return (c, next) => (streamed(c.req.raw) ? next() : limited(c, next));
}
