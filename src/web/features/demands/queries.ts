import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../../domain/locale/locale.ts';
import { api } from '../../shared/api/client.ts';
import { unwrap } from '../../shared/api/unwrap.ts';

export const demandsRoute = api.api.v1.campaigns[':campaign'].demands;
export const demandRoute = demandsRoute[':demand'];
export const wordingRoute = demandRoute.wordings[':locale'];

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
      queryFn: () => unwrap(demandRoute.$get({ param: { campaign, demand } })),
    }),
  /** The versions without their texts, newest first, a page at a time. */
  history: ({ campaign, demand, locale }: WordingPlace) =>
    infiniteQueryOptions({
      queryKey: [...demandQueries.all(campaign), 'history', demand, locale],
      queryFn: ({ pageParam }) =>
        unwrap(
          wordingRoute.versions.$get({
            param: { campaign, demand, locale },
            query: pageParam === null ? {} : { before: String(pageParam) },
          }),
        ),
      initialPageParam: null as number | null,
      getNextPageParam: ({ olderThan }) => olderThan,
    }),
  /** One version with its text, which never changes. */
  version: ({ campaign, demand, locale }: WordingPlace, number: number) =>
    queryOptions({
      queryKey: [...demandQueries.all(campaign), 'version', demand, locale, number],
      queryFn: () =>
        unwrap(wordingRoute.versions[':number'].$get({ param: { campaign, demand, locale, number: String(number) } })),
      staleTime: Number.POSITIVE_INFINITY,
      enabled: number > 0,
    }),
};
