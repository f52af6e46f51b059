import { queryOptions } from '@tanstack/react-query';
import { unwrap } from '../../../shared/api/unwrap.ts';
import { demandQueries, demandRoute } from '../queries.ts';

export const suggestionsRoute = demandRoute.suggestions;

export const suggestionQueries = {
  list: (campaign: string, demand: string) =>
    queryOptions({
      queryKey: [...demandQueries.all(campaign), 'suggestions', demand],
      queryFn: async () => (await unwrap(suggestionsRoute.$get({ param: { campaign, demand } }))).items,
    }),
};
