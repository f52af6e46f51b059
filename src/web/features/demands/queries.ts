import { queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../../domain/locale/locale.ts';
import { api } from '../../shared/api/client.ts';
import { unwrap } from '../../shared/api/unwrap.ts';

export const demandsRoute = api.api.v1.campaigns[':campaign'].demands;
export const wordingRoute = demandsRoute[':demand'].wordings[':locale'];

/** The wording of one demand in one language. */
export interface WordingPlace {
  campaign: string;
  demand: string;
  locale: Locale;
}

export const demandQueries = {
  /** Everything about a campaign's demands; for invalidation. */
  all: (campaign: string) => ['demands', campaign] as const,
  list: (campaign: string) =>
    queryOptions({
      queryKey: [...demandQueries.all(campaign), 'list'],
      queryFn: () => unwrap(demandsRoute.$get({ param: { campaign } })),
    }),
  one: (campaign: string, demand: string) =>
    queryOptions({
      queryKey: [...demandQueries.all(campaign), 'one', demand],
      queryFn: () => unwrap(demandsRoute[':demand'].$get({ param: { campaign, demand } })),
    }),
  versions: ({ campaign, demand, locale }: WordingPlace) =>
    queryOptions({
      queryKey: [...demandQueries.all(campaign), 'versions', demand, locale],
      queryFn: async () => (await unwrap(wordingRoute.versions.$get({ param: { campaign, demand, locale } }))).items,
    }),
};
