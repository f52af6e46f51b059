import { queryOptions } from '@tanstack/react-query';
import { unwrap } from '../../../shared/api/unwrap.ts';
import { demandQueries, demandRoute } from '../queries.ts';

export const evidenceRoute = demandRoute.evidence;

export const evidenceQueries = {
  list: (campaign: string, demand: string) =>
    queryOptions({
      queryKey: [...demandQueries.all(campaign), 'evidence', demand],
      queryFn: async () => (await unwrap(evidenceRoute.$get({ param: { campaign, demand } }))).items,
    }),
};
