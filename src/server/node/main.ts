import { getRequestListener } from '@hono/node-server';
import { createApp } from '../app.ts';
import { firstAdministratorLink } from '../auth/first-administrator.ts';
import { buildIfStale } from './build.ts';
import { type Closing, createClosing } from './closing.ts';
import { holdDataFolder } from './data-folder.ts';
import { developmentPages } from './development-pages.ts';
import { type Environment, EnvironmentError, readEnvironment } from './environment.ts';
import { furnishHouse, openDatabase, ROOT } from './house.ts';
import { keepTending } from './keep-tending.ts';
import { type Answer, createHouseServer, listen, stopListening } from './listen.ts';
import { createLogger } from './logger.ts';
import { dkimOptions } from './mail/dkim-signer.ts';
import { postOutbox } from './post-outbox.ts';
import { requestLog } from './request-log.ts';
import { StartError } from './sentence.ts';
import { isServedByApp } from './served-by-app.ts';
import { staticApp } from './static.ts';
import { tended } from './tended.ts';

/** `npm start`, and with `--dev` `npm run dev`. */

const PATIENCE_MS = 5_000;

const FIRST_LINK = 'Nobody has an account yet. Create the first administrator with this one-time link:';

async function start(environment: Environment, closing: Closing, isDevelopment: boolean): Promise<void> {
  const log = createLogger(environment);
  const address = environment.publicUrl;
  if (environment.databaseUrl === undefined) {
    const lock = holdDataFolder(environment.dataDir, address);
    closing.add('data folder', () => lock.release());
  }
  const dist = isDevelopment
    ? undefined
    : await buildIfStale(ROOT, (build) => closing.add('build', () => build.kill()));
  const pool = await openDatabase(environment, log, closing);
  const { ports, queue, signals } = await furnishHouse(environment, pool, log, closing);
  const api = getRequestListener(createApp(ports, [requestLog(log, () => performance.now())]).fetch);

  let pages: Answer = (_, outgoing) => outgoing.writeHead(503).end();
  const server = createHouseServer((incoming, outgoing) =>
    isServedByApp(incoming.url) ? api(incoming, outgoing) : pages(incoming, outgoing),
  );
  pages = dist
    ? getRequestListener(staticApp(dist, { https: address.startsWith('https:') }).fetch)
    : await developmentPages(ROOT, server, closing);
  await listen(server, environment.port, environment.host);
  closing.add('server', () => stopListening(server, PATIENCE_MS));
  // Streams never finish by themselves: the server would wait for them.
  closing.add('streams', () => signals.stop());
  await queue.work(ports);
  closing.add('tending', keepTending(tended(ports), log));
  if (environment.smtpUrl !== undefined) {
    const dkim = environment.dkim && dkimOptions(environment.dkim);
    closing.add('post', postOutbox(ports, environment.smtpUrl, dkim));
  }

  const link = await firstAdministratorLink(ports);
  // One write: who reads along sees the address and the link together.
  console.log([`Countersign runs at ${address}`, ...(link ? [FIRST_LINK, `  ${link}`] : [])].join('\n'));
}

const closing = createClosing((name, error) => {
  console.error(`Could not close in order: ${name} (${error instanceof Error ? error.name : 'unknown'})`);
});

let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (isEnding) return;
    isEnding = true;
    closing.close().then(() => process.exit(0));
  });
}

try {
  await start(readEnvironment(process.env), closing, process.argv.includes('--dev'));
} catch (error) {
  if (!isEnding) {
    isEnding = true;
    await closing.close();
    if (!(error instanceof StartError || error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
