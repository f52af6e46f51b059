import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Db } from './connection.ts';

/** More shapes than people filter by; what a connection has prepared it keeps for as long as it lives. */
const MOST = 300;

const names = new Map<string, string>();
const dialect = new PgDialect();

/**
 * `db.execute` for a statement that is put together of few pieces and sent often: each shape of it is prepared, so that a
 * connection plans it once and not at every call. Only for statements of which one plan is right whatever the values are.
 */
export function executePrepared(db: Db, statement: SQL): Promise<unknown> {
  const query = dialect.sqlToQuery(statement);
  return db._.session.prepareQuery(query, undefined, nameOf(query.sql), false).execute();
}

/** A shape that comes after very many others gets no name, and is planned each time. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST) return known;
  const name = `shape_${names.size + 1}`;
  names.set(text, name);
  return name;
}
