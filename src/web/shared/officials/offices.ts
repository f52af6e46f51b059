import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { unwrap } from '../api/unwrap.ts';

const route = api.api.v1.campaigns[':campaign'].officials;

/** The offices a campaign writes to; the officials' page lists them, a letter is previewed for each. */
export const officeQueries = {
  /** Everything about them, for invalidation. */
  all: (campaign: string) => ['officials', campaign] as const,
  list: (campaign: string) =>
    queryOptions({
      queryKey: [...officeQueries.all(campaign), 'list'],
      queryFn: () => unwrap(route.$get({ param: { campaign } })),
      staleTime: 60_000,
    }),
  one: (campaign: string, office: string) =>
    queryOptions({
      queryKey: [...officeQueries.all(campaign), 'one', office],
      queryFn: () => unwrap(route[':office'].$get({ param: { campaign, office } })),
    }),
};
