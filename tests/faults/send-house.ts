import { getRequestListener } from '@hono/node-server';
import { createApp } from '../../src/server/app.ts';
import { createClosing } from '../../src/server/node/closing.ts';
import { readEnvironment } from '../../src/server/node/environment.ts';
import { furnishHouse, openDatabase } from '../../src/server/node/house.ts';
import { keepTending } from '../../src/server/node/keep-tending.ts';
import { createHouseServer, listen, stopListening } from '../../src/server/node/listen.ts';
import { createLogger } from '../../src/server/node/logger.ts';
import { tended } from '../../src/server/node/tended.ts';

/*
 * A server process on a database that is there already: what `npm start` opens, without the pages. It says on its first
 * line of output that it stands, and does so until somebody ends it. Arguments: port, database's address, mail server's.
 */
const [PORT, DATABASE_URL, SMTP_URL] = process.argv.slice(2);
const environment = readEnvironment({ PORT, DATABASE_URL, SMTP_URL, LOG_LEVEL: 'error' });
const log = createLogger(environment);
const closing = createClosing(console.error);
const database = await openDatabase(environment, log, closing);
const { ports, queue } = await furnishHouse(environment, database, log, closing);
await queue.work(ports);
const server = createHouseServer(getRequestListener(createApp(ports).fetch));
await listen(server, environment.port, environment.host);
closing.add('server', () => stopListening(server, 100));
closing.add('tending', keepTending(tended(ports), log));
console.log('stands');

process.once('SIGTERM', () => closing.close().then(() => process.exit(0)));
