import { setTimeout as wait } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { createHub } from '../live/hub.ts';
import { CHANNEL } from '../live/tell.ts';
import type { Live, Log } from '../ports.ts';

export interface Signals {
  live: Live;
  /** Resolves once the database has been heard for the first time. */
  listening: Promise<void>;
  /** Ends all streams and the connection; does nothing the second time. */
  stop(): Promise<void>;
}

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 5_000;
/** A machine that vanished closes no connection: it has to be asked. */
const ASK_EVERY_MS = 30_000;
const PATIENCE_MS = 10_000;

/**
 * Listens to the database on a connection of its own: a pool would give it away. When it is lost it is opened again,
 * and since nobody knows what was said meanwhile, everyone is told to look anew.
 */
export function openSignals(config: ClientConfig, log: Pick<Log, 'warn'>): Signals {
  const hub = createHub(log);
  const listening = Promise.withResolvers<void>();
  const stopping = new AbortController();
  const listens = keepListening();

  async function keepListening(): Promise<void> {
    for (let delay = FIRST_DELAY_MS; !stopping.signal.aborted; delay = Math.min(delay * 2, LONGEST_DELAY_MS)) {
      const heard = await listen();
      if (stopping.signal.aborted) return;
      if (heard) delay = FIRST_DELAY_MS;
      await wait(delay, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  /** Until the connection is lost. Answers whether there was one. */
  async function listen(): Promise<boolean> {
    const client = new Client({
      ...config,
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    const lost = Promise.withResolvers<void>();
    const stop = () => lost.resolve();
    // It tells once more, through `end`, after whatever else it says.
    client.on('error', (error) => log.warn({ fault: error.name }, 'the database is not heard'));
    client.on('end', stop);
    client.on('notification', ({ payload = '' }) => hub.receive(payload));
    stopping.signal.addEventListener('abort', stop);
    let asking: ReturnType<typeof setInterval> | undefined;
    try {
      await Promise.race([client.connect(), lost.promise]);
      await Promise.race([client.query(`LISTEN ${CHANNEL}`), lost.promise]);
      listening.resolve();
      hub.resync();
      asking = setInterval(() => client.query('SELECT 1').catch(stop), ASK_EVERY_MS);
      await lost.promise;
      return true;
    } catch (error) {
      log.warn({ fault: error instanceof Error ? error.name : typeof error }, 'the database is not heard');
      return false;
    } finally {
      clearInterval(asking);
      stopping.signal.removeEventListener('abort', stop);
      // Not waited for: a machine that vanished would not answer the farewell.
      client.end().catch(() => undefined);
    }
  }

  return {
    live: hub.live,
    listening: listening.promise,
    async stop() {
      stopping.abort();
      hub.end();
      await listens;
    },
  };
}
