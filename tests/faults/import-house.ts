import { getRequestListener } from '@hono/node-server';
import { createApp } from '../../src/server/app.ts';
import { user } from '../../src/server/db/schema/index.ts';
import { createClosing } from '../../src/server/node/closing.ts';
import { holdDataFolder } from '../../src/server/node/data-folder.ts';
import { readEnvironment } from '../../src/server/node/environment.ts';
import { furnishHouse, openDatabase } from '../../src/server/node/house.ts';
import { createHouseServer, listen } from '../../src/server/node/listen.ts';
import { createLogger } from '../../src/server/node/logger.ts';
import { furnish } from '../support/furnish.ts';

/*
 * A house to be killed: what `npm start` opens, without the pages, and with colleagues who may sign in. It says on its
 * first line of output where it is, and stands until somebody ends it. Arguments: data folder, port.
 */
const [dataDir = '', port = ''] = process.argv.slice(2);
const environment = readEnvironment({ DATA_DIR: dataDir, PORT: port, LOG_LEVEL: 'silent' });
const log = createLogger(environment);
const closing = createClosing(console.error);
const lock = holdDataFolder(environment.dataDir, environment.publicUrl);
closing.add('data folder', () => lock.release());
const database = await openDatabase(environment, log, closing);
const { ports, queue } = await furnishHouse(environment, database, log, closing);
if ((await ports.db.select().from(user).limit(1)).length === 0) await furnish(ports.db);
await queue.work(ports);
const server = createHouseServer(getRequestListener(createApp(ports).fetch));
await listen(server, environment.port, environment.host);
closing.add('server', () => {
  server.close();
  server.closeAllConnections();
});
console.log(JSON.stringify({ publicUrl: environment.publicUrl, database }));

process.once('SIGTERM', () => closing.close().then(() => process.exit(0)));
