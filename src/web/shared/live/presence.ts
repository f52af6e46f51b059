import { queryOptions } from '@tanstack/react-query';
import type { Place } from '../../../domain/live/place.ts';
import { HEARTBEAT_MS } from '../../../domain/live/presence.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/unwrap.ts';

const presenceRoute = api.api.v1.campaigns[':campaign'].presence;

/** This tab, for as long as its page lives. Not `randomUUID`: that is for pages of https alone. */
const tab = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const presenceQueries = {
  /** Who else is at a place. Asking says that one is there, so it is asked again and again while the tab is visible. */
  at: (campaign: string, place: Place) =>
    queryOptions({
      queryKey: ['presence', campaign, place],
      queryFn: async ({ signal }) =>
        (await unwrap(presenceRoute.$post({ param: { campaign }, json: { place, tab } }, { init: { signal } }))).items,
      refetchInterval: HEARTBEAT_MS,
      staleTime: 0,
      gcTime: 0,
      retry: false,
      meta: { isQuiet: true },
    }),
};

/** Says that this tab has left. Should it not arrive, the tab is forgotten for its silence. */
export async function leavePlace(campaign: string, place: Place): Promise<void> {
  await presenceRoute
    .$delete({ param: { campaign }, query: { place, tab } }, { init: { keepalive: true } })
    .catch(() => undefined);
}
