import { hashKey, type QueryKey } from '@tanstack/react-query';

/** The key of every query there is. */
export const EVERYTHING: QueryKey = [];

/** What belongs to one change arrives within this time. */
const GATHER_MS = 50;
/** Then the next refresh has to wait: an import tells of thousands of changes. */
const EVERY_MS = 1_000;

export interface Refresher {
  ask(keys: readonly QueryKey[]): void;
  stop(): void;
}

/** Refreshes each key that was asked for at most once a second; what is asked for meanwhile comes at its end. */
export function createRefresher(refresh: (key: QueryKey) => void): Refresher {
  const due = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  function refreshAll(): void {
    const keys = [...due.values()];
    due.clear();
    timer = keys.length > 0 ? setTimeout(refreshAll, EVERY_MS) : undefined;
    for (const key of keys) refresh(key);
  }

  return {
    ask(keys) {
      if (stopped) return;
      for (const key of keys) due.set(hashKey(key), key);
      timer ??= setTimeout(refreshAll, GATHER_MS);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
