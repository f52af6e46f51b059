import type { Ports } from '../ports.ts';

/** Something that wants looking after again and again; looking once too often does nothing more. */
export interface Tended {
  /** For the log: `consent rounds`. */
  name: string;
  everyMs: number;
  /** @param isStopping whether long work had better end at the next good point */
  tend(isStopping: () => boolean): Promise<void>;
}

/**
 * Tends each thing now and at its interval, and never twice at a time. A failure is logged, and the next turn tries again.
 *
 * @returns what stops it, once what is under way has ended
 */
export function keepTending(things: readonly Tended[], log: Ports['log']): () => Promise<void> {
  let isStopping = false;
  const stops = things.map(({ name, everyMs, tend }) => {
    let underWay: Promise<void> | undefined;
    const tick = () => {
      underWay ??= tend(() => isStopping)
        .catch((error: unknown) => {
          log.warn({ fault: error instanceof Error ? error.name : 'unknown' }, `${name} could not be tended`);
        })
        .finally(() => {
          underWay = undefined;
        });
    };
    const timer = setInterval(tick, everyMs);
    tick();
    return async () => {
      clearInterval(timer);
      await underWay;
    };
  });
  return async () => {
    isStopping = true;
    for (const stop of stops) await stop();
  };
}
