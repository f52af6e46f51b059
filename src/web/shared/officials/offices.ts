import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { unwrap } from '../api/unwrap.ts';

/** The offices a campaign writes to; the officials' page lists them, a letter is previewed for each. */
export const officeQueries = {
  list: (campaign: string) =>
    queryOptions({
      queryKey: ['officials', campaign],
      queryFn: () => unwrap(api.api.v1.campaigns[':campaign'].officials.$get({ param: { campaign } })),
      staleTime: 60_000,
    }),
};
