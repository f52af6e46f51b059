import { createAuth } from '../auth/auth.ts';
import { installationSecret } from '../auth/installation-secret.ts';
import { connectNode } from '../db/connect-node.ts';
import type { Ports } from '../ports.ts';
import type { Closing } from './closing.ts';
import { tryHoldDataFolder } from './data-folder.ts';
import type { Environment } from './environment.ts';
import { migrateReachable, openDatabase } from './house.ts';
import { createLogger } from './logger.ts';
import { runningPool } from './postgres/open.ts';

/**
 * The part of the house that the command line needs. Where the app runs on the data folder, its database is joined; else
 * it is opened for the moment.
 *
 * @throws StartError when there is no way to the database
 */
export async function openForAdmin(
  environment: Environment,
  closing: Closing,
): Promise<Pick<Ports, 'db' | 'auth' | 'now' | 'settings'>> {
  const log = createLogger({ logLevel: 'error' });
  const { databaseUrl, dataDir, publicUrl, alsoFrom } = environment;
  const lock = databaseUrl === undefined ? tryHoldDataFolder(dataDir, 'the command line') : undefined;
  if (lock) closing.add('data folder', () => lock.release());
  const isOurs = lock !== undefined || databaseUrl !== undefined;
  const pool = isOurs ? await openDatabase(environment, log, closing) : runningPool(dataDir);
  const database = connectNode({ ...pool, max: 2 });
  database.pool.on('error', () => undefined);
  closing.add('connections', () => database.close());
  await migrateReachable(database.migrate);
  const now = () => new Date();
  const auth = createAuth({ db: database.db, secret: await installationSecret(database.db, now()), publicUrl });
  return { db: database.db, auth, now, settings: { publicUrl, alsoFrom, version: '' } };
}
