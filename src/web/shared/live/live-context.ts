import { createContext, useContext, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { LiveConnection, LiveNews, LiveState, OpenSource } from './live-connection.ts';

/** How streams are opened here; without a way (in tests that give none) screens are not live, and all else works. */
export const OpenSourceContext = createContext<OpenSource | undefined>(
  typeof EventSource === 'undefined' ? undefined : (url) => new EventSource(url),
);

/** The campaign's open stream; the layout of signed-in pages gives it. */
export const LiveContext = createContext<LiveConnection | undefined>(undefined);

export const useLive = (): LiveConnection | undefined => useContext(LiveContext);

/** Hears what the stream tells. */
export function useLiveNews(hear: (news: LiveNews) => void): void {
  const live = useLive();
  const listener = useEffectEvent(hear);
  useEffect(() => live?.onNews((news) => listener(news)), [live]);
}

/** `undefined` where screens are not live. */
export function useLiveState(): LiveState | undefined {
  const live = useLive();
  return useSyncExternalStore(
    (listener) => live?.onState(listener) ?? (() => undefined),
    () => live?.state(),
  );
}
