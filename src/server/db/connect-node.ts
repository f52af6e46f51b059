import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Pool, type PoolConfig } from 'pg';
import type { Db } from './connection.ts';
import * as schema from './schema/index.ts';

const MIGRATIONS = new URL('./migrations', import.meta.url).pathname;

export interface NodeDatabase {
  db: Db;
  pool: Pool;
  /** Brings the schema up to date; safe to run by several nodes at once. */
  migrate(): Promise<void>;
  close(): Promise<void>;
}

export function connectNode(config: PoolConfig): NodeDatabase {
  const pool = new Pool(config);
  // A database that is restarted breaks connections, idle ones and those between two queries of a transaction. The next
  // query tells; an error event that nobody hears would end the process instead.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = drizzle(pool, { schema });
  return { db, pool, migrate: () => migrateOnce(pool), close: () => pool.end() };
}

/** Two nodes that start together must not migrate together: one waits for the other at the lock. */
async function migrateOnce(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(client, { schema }), { migrationsFolder: MIGRATIONS });
  } finally {
    // Ending the session frees the lock even when the migration failed half-way.
    client.release(true);
  }
}

const MIGRATION_LOCK = 7_401_301;
