import { keyRegistry } from '../duplicates/key-registry.ts';
import type { Ports } from '../ports.ts';

const EVERY_MS = 60_000;

/**
 * Computes match keys that are missing, now and every minute.
 *
 * @returns what stops it, once the chunk in hand is done
 */
export function keyEntries(ports: Pick<Ports, 'db' | 'log'>): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  let isStopped = false;
  const tick = () => {
    underWay ??= keyRegistry(ports, () => !isStopped)
      .then((entries) => {
        if (entries > 0) ports.log.info({ entries }, 'match keys computed');
      })
      .catch((error: unknown) => {
        ports.log.warn({ fault: error instanceof Error ? error.name : 'unknown' }, 'match keys could not be computed');
      })
      .finally(() => {
        underWay = undefined;
      });
  };
  const timer = setInterval(tick, EVERY_MS);
  tick();
  return async () => {
    isStopped = true;
    clearInterval(timer);
    await underWay;
  };
}
