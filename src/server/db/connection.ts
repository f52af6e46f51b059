import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema/index.ts';

/** A database of the house: node-postgres on a server, PGlite in a browser; the queries are the same. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

/** What an act gets inside a transaction. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

const UNIQUE_VIOLATION = '23505';

/** Drizzle wraps the driver's error; both drivers give the same SQLSTATE. */
export function isUniqueViolation(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === UNIQUE_VIOLATION;
}
