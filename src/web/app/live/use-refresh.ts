import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveConnection, LiveNews } from '../../shared/live/live-connection.ts';
import { sessionCheck } from '../../shared/session/session.ts';
import { createRefresher, EVERYTHING } from './refresher.ts';

/** Fetches again what the stream says has changed, as far as it is on the screen. */
export function useRefresh(live: LiveConnection | undefined, campaign: string, client: QueryClient): void {
  useEffect(() => {
    if (!live) return;
    const refresher = createRefresher((queryKey) => void client.invalidateQueries({ queryKey }));
    const hear = async (news: LiveNews): Promise<void> => {
      // Should the session have ended, the cache finds out and leads to the sign-in page.
      if (news.event === 'refused') return void client.prefetchQuery(sessionCheck());
      if (news.event === 'presence') return;
      refresher.ask(news.event === 'changed' ? await keysOf(news.topic, campaign) : [EVERYTHING]);
    };
    const deaf = live.onNews((news) => void hear(news));
    return () => {
      deaf();
      refresher.stop();
    };
  }, [live, campaign, client]);
}

/** The table is fetched with the first news: a first visit need not wait for it. A newer house may have it no longer. */
async function keysOf(topic: string, campaign: string): Promise<readonly QueryKey[]> {
  const table = await import('../live-topics.ts').catch(() => undefined);
  return table?.keysChangedBy(topic, campaign) ?? [EVERYTHING];
}
