import { PGlite } from '@electric-sql/pglite';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { drizzle } from 'drizzle-orm/pglite';
import type { Db } from '../src/server/db/connection.ts';
import * as schema from '../src/server/db/schema/index.ts';
import type { Live } from '../src/server/ports.ts';
import { hear } from './hear.ts';
import { migrations } from './migrations.ts';

/** PostgreSQL in WebAssembly, in memory: what it holds is gone with the page or the test. */
export interface MemoryDatabase {
  db: Db;
  pglite: PGlite;
  live: Live;
}

/** Opens an empty database, or one from a dump (`pglite.dumpDataDir()`), which is much faster than migrating. */
export async function openDatabase(dump?: Blob): Promise<MemoryDatabase> {
  const extensions = { citext, pg_trgm, unaccent };
  const pglite = await PGlite.create({ extensions, ...(dump === undefined ? {} : { loadDataDir: dump }) });
  return { pglite, db: drizzle(pglite, { schema }), live: hear(pglite) };
}

/** Brings an empty database to the schema of the house, with the very files that the server uses. */
export async function migrate({ pglite }: MemoryDatabase): Promise<void> {
  for (const { sql } of await migrations()) await pglite.exec(sql);
}
