import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';
import type { Logger } from 'pino';
import { createAuth } from '../auth/auth.ts';
import { installationSecret } from '../auth/installation-secret.ts';
import { seedFirstCampaign } from '../campaigns/seed.ts';
import { connectNode } from '../db/connect-node.ts';
import type { Ports } from '../ports.ts';
import type { Closing } from './closing.ts';
import type { Environment } from './environment.ts';
import { openJobs } from './jobs.ts';
import { dkimOptions, dkimSigner } from './mail/dkim-signer.ts';
import { smtpServer } from './mail/smtp-server.ts';
import { createMimeComposer } from './mime-composer.ts';
import { openPostgres } from './postgres/open.ts';
import { StartError } from './sentence.ts';
import { openSignals } from './signals.ts';
import { createTypesetter } from './typesetter.ts';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../../..');

const CONNECTIONS = 10;

/** The database's address: the operator's own, or the embedded one, which is started. */
export async function openDatabase(environment: Environment, log: Logger, closing: Closing): Promise<PoolConfig> {
  if (environment.databaseUrl !== undefined) return { connectionString: environment.databaseUrl, max: CONNECTIONS };
  const postgres = await openPostgres(environment.dataDir, {
    info: (message) => log.info(message),
    error: (message) => log.error(message),
  });
  closing.add('database', () => postgres.stop());
  return { ...postgres.pool, max: CONNECTIONS };
}

/**
 * Furnishes the house on a database: schema, first campaign, accounts, jobs.
 *
 * @returns the ports that the API is made of; the queue takes jobs but does not work yet
 * @throws StartError when the database cannot be reached
 */
export async function furnishHouse(environment: Environment, pool: PoolConfig, log: Logger, closing: Closing) {
  const database = connectNode(pool);
  // An idle connection that the server drops is replaced by the pool; it must not end the process.
  database.pool.on('error', (error) => log.warn({ fault: error.name }, 'a database connection was lost'));
  closing.add('connections', () => database.close());
  await migrateReachable(database.migrate);
  const now = () => new Date();
  const loaded = await seedFirstCampaign(database.db, now());
  if (loaded) log.info('the first campaign was loaded');
  const queue = await openJobs(database.pool, log);
  closing.add('jobs', () => queue.stop());
  const signals = openSignals(pool, log);
  closing.add('signals', () => signals.stop());
  const { publicUrl, mailFrom } = environment;
  const typesetter = createTypesetter();
  closing.add('typesetter', () => typesetter.stop());
  const ports: Ports = {
    db: database.db,
    connections: database.pool.options.max,
    auth: createAuth({ db: database.db, secret: await installationSecret(database.db, now()), publicUrl }),
    now,
    jobs: queue.jobs,
    live: signals.live,
    typesetter,
    mimeComposer: createMimeComposer(),
    log,
    ...mailPorts(environment),
    settings: { publicUrl, alsoFrom: environment.alsoFrom, version: version(), ...(mailFrom ? { mailFrom } : {}) },
  };
  return { ports, queue, signals };
}

const mailPorts = ({ smtpUrl, dkim }: Environment): Pick<Ports, 'mailServer' | 'signMail'> => ({
  ...(smtpUrl === undefined ? {} : { mailServer: smtpServer(smtpUrl) }),
  ...(dkim === undefined ? {} : { signMail: dkimSigner(dkimOptions(dkim)) }),
});

/**
 * Brings the schema up to date.
 *
 * @throws StartError, one sentence instead of a stack, for the commonest mistake: a database that is not there
 */
export async function migrateReachable(migrate: () => Promise<void>): Promise<void> {
  try {
    await migrate();
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
    if (['ECONNREFUSED', 'ENOTFOUND', 'ENOENT', '28P01', '3D000', 'EAI_AGAIN', 'ETIMEDOUT'].includes(code)) {
      throw new StartError(
        `The database of DATABASE_URL cannot be reached (${code}): check address, name and password.`,
      );
    }
    throw error;
  }
}

function version(): string {
  const { version: found }: { version: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return found;
}
