import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '../api/client.ts';
import { unwrap } from '../api/unwrap.ts';

export const campaignQueries = {
  list: () =>
    queryOptions({
      queryKey: ['campaigns'],
      queryFn: () => unwrap(api.api.v1.campaigns.$get()),
      staleTime: 5 * 60_000,
    }),
};

/** The slug of the campaign whose screens are open. */
export function useCampaignSlug(): string {
  const { campaign } = useParams();
  if (campaign === undefined) throw new Error('useCampaignSlug() outside of a campaign’s routes');
  return campaign;
}

/** The campaign whose screens are open. */
export function useCampaign() {
  const slug = useCampaignSlug();
  const { items } = useSuspenseQuery(campaignQueries.list()).data;
  const campaign = items.find((item) => item.slug === slug);
  if (campaign === undefined) throw new Error(`no campaign ${slug}: the route's loader should have said so`);
  return campaign;
}
