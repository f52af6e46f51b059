import type { Context } from 'hono';
import { Problem } from '../../domain/errors.ts';

/** Marks an answer with the version that an edit must name in `If-Match`. */
export function setVersion(c: Context, version: number): void {
  c.header('etag', `"${version}"`);
}

/**
 * The version that the caller saw and edits.
 * @throws Problem `precondition.required` without one: an edit that does not say what it edits could overwrite another's.
 */
export function seenVersion(c: Context): number {
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(c.req.header('if-match') ?? '');
  if (!match?.[1]) throw new Problem('precondition.required');
  return Number(match[1]);
}

/** Marks an answer with the hash of the text it holds, which an act on that very text must name in `If-Match`. */
export function setHash(c: Context, sha256: string): void {
  c.header('etag', `"${sha256}"`);
}

/**
 * The hash of the text that the caller read and acts on.
 * @throws Problem `precondition.required` without one
 */
export function seenHash(c: Context): string {
  const match = /^(?:W\/)?"([0-9a-f]{64})"$/.exec(c.req.header('if-match') ?? '');
  if (!match?.[1]) throw new Problem('precondition.required');
  return match[1];
}
