import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { connectNode } from '../../src/server/db/connect-node.ts';
import { openPostgres } from '../../src/server/node/postgres/open.ts';
import { furnish } from './furnish.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { host: string; port: number; user: string; adminDatabase: string; template: string };
  }
}

const TEMPLATE = 'countersign_template';

/** One PostgreSQL for the run and one furnished template; every test file works on copies of it. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'cs-test-'));
  const postgres = await openPostgres(folder, { info: () => undefined, error: console.error });
  const { host, port, user, database } = postgres.pool;
  const admin = new Client(postgres.pool);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  const template = connectNode({ ...postgres.pool, database: TEMPLATE });
  await template.migrate();
  await furnish(template.db);
  await template.close();
  await admin.end();
  project.provide('postgres', { host, port, user, adminDatabase: database, template: TEMPLATE });

  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
