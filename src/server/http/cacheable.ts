import type { Context } from 'hono';
import { sha256Hex } from '../../domain/sha256.ts';

/** Fresh for a minute; for ten more a cache may answer with the old copy while it fetches the new one. */
const PUBLIC = 'public, max-age=60, stale-while-revalidate=600';

/**
 * Answers something that is the same for everyone; who has it already is told so and nothing else.
 * @param tag changes exactly when the body does
 * @param body made only when it is wanted
 */
export async function cacheable(
  c: Context,
  { tag, headers }: { tag: string; headers: Record<string, string> },
  body: () => string | ArrayBuffer | Promise<string | ArrayBuffer>,
): Promise<Response> {
  const etag = `"${tag}"`;
  c.header('cache-control', PUBLIC);
  c.header('etag', etag);
  if (hasAlready(c.req.header('if-none-match'), etag)) return c.body(null, 304);
  return c.body(await body(), 200, headers);
}

/** As {@link cacheable}, for a text that is at hand: its hash is its tag. */
export const cacheableText = (c: Context, text: string, headers: Record<string, string>): Promise<Response> =>
  cacheable(c, { tag: sha256Hex(text).slice(0, 32), headers }, () => text);

/** `If-None-Match` compares weakly: a proxy that compressed the body has marked the tag as weak. */
const hasAlready = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag) ?? false;
