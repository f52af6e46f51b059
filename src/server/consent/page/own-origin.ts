import type { Context } from 'hono';
import type { Settings } from '../../ports.ts';

/**
 * Whether a form came from the page itself. Pages sent with `no-referrer` post with `Origin: null`, so browsers that say
 * where a request comes from (`Sec-Fetch-Site`) are asked first. Where one says nothing, as on plain http, `null` is let
 * pass: an answer is not authorised by a cookie that another site could borrow, but by the token alone.
 */
export function isOwnOrigin(c: Context, { publicUrl, alsoFrom = [] }: Settings): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  return origin === 'null' || [new URL(publicUrl).origin, ...alsoFrom].some((known) => known === origin);
}
