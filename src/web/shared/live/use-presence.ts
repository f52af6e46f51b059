import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Place } from '../../../domain/live/place.ts';
import type { Present } from '../../../domain/live/presence.ts';
import { useCampaignSlug } from '../campaign/campaign.ts';
import { useLive, useLiveNews } from './live-context.ts';
import { leavePlace, presenceQueries } from './presence.ts';

const NOBODY: Present['items'] = [];

/** Is at a place for as long as the component shows; answers the colleagues who are there too. */
export function usePresence(place: Place): Present['items'] {
  const campaign = useCampaignSlug();
  const live = useLive();
  const client = useQueryClient();
  const there = presenceQueries.at(campaign, place);
  const { data = NOBODY } = useQuery({ ...there, enabled: live !== undefined });
  useLiveNews((news) => {
    if (news.event === 'presence' && news.place === place) void client.invalidateQueries({ queryKey: there.queryKey });
  });
  useEffect(() => {
    if (!live) return;
    const leave = () => void leavePlace(campaign, place);
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [live, campaign, place]);
  return data;
}
