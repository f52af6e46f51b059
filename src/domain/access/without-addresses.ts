/** An e-mail address within running text. */
const ADDRESS = /[^\s@<>()[\],;:"“”«»]+@[^\s@<>()[\],;:"“”«»]+\.[^\s@<>()[\],;:"“”«».]+/gu;

/** What stands in its place. */
const HIDDEN = '…@…';

/**
 * The same data without any e-mail address that somebody wrote into a free text (a note, a source, a role), for readers
 * who may not see addresses.
 */
export function withoutAddresses<T>(data: T): T {
  return hide(data) as T;
}

function hide(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(ADDRESS, HIDDEN);
  if (Array.isArray(value)) return value.map(hide);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hide(inner)]));
}
