import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;
const listeners = new Set<() => void>();
let now = new Date();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = new Date();
    for (const each of listeners) each();
  }, MINUTE);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** Now, to the minute: one clock for the whole screen, so that "3 minutes ago" does not go stale. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now);
}

/** Now, to the millisecond, for what happens once: the moment a text was saved. */
export const readClock = (): Date => new Date();
