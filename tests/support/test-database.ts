import { Client } from 'pg';
import { afterAll, inject } from 'vitest';
import { connectNode, type NodeDatabase } from '../../src/server/db/connect-node.ts';

/** A furnished copy of the template, dropped after the test file. Call it in `beforeAll` or `beforeEach`. */
export const testDatabase = (): Promise<NodeDatabase> => ownDatabase(inject('postgres').template);

/** One without anything in it, for trying migrations. */
export const emptyDatabase = (): Promise<NodeDatabase> => ownDatabase('template0');

async function ownDatabase(template: string): Promise<NodeDatabase> {
  const { host, port, user, adminDatabase } = inject('postgres');
  const server = { host, port, user };
  const name = `copy_${crypto.randomUUID().replaceAll('-', '')}`;
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  const opened = connectNode({ ...server, database: name, max: 4 });
  afterAll(async () => {
    await opened.close();
    await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
  return opened;

  async function asAdmin(statement: string): Promise<void> {
    const admin = new Client({ ...server, database: adminDatabase });
    await admin.connect();
    // Copying fails while somebody else copies: wait for one's turn at a lock instead of trying again.
    await admin.query('SELECT pg_advisory_lock(7401302)');
    await admin.query(statement);
    await admin.end();
  }
}
