import { tendRounds } from '../consent/tend-rounds.ts';
import type { Ports } from '../ports.ts';

const EVERY_MS = 60_000;

/**
 * Tends the open consent rounds now and every minute.
 *
 * @returns what stops it, once what is under way has ended
 */
export function keepTending(ports: Pick<Ports, 'db' | 'now' | 'log' | 'settings'>): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  const tick = () => {
    underWay ??= tendRounds(ports)
      .catch((error: unknown) => {
        ports.log.warn(
          { fault: error instanceof Error ? error.name : 'unknown' },
          'consent rounds could not be tended',
        );
      })
      .finally(() => {
        underWay = undefined;
      });
  };
  const timer = setInterval(tick, EVERY_MS);
  tick();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
