import { queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../../domain/locale/locale.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/unwrap.ts';

export const statementRoute = api.api.v1.campaigns[':campaign'].statement;

export const statementQueries = {
  /** Everything about a campaign's statement; for invalidation. */
  all: (campaign: string) => ['statement', campaign] as const,
  versions: (campaign: string) =>
    queryOptions({
      queryKey: [...statementQueries.all(campaign), 'versions'],
      queryFn: () => unwrap(statementRoute.versions.$get({ param: { campaign } })),
    }),
  version: (campaign: string, number: number) =>
    queryOptions({
      queryKey: [...statementQueries.all(campaign), 'version', number],
      queryFn: () => unwrap(statementRoute.versions[':number'].$get({ param: { campaign, number: String(number) } })),
    }),
  /** The next version; without `locales` in all that are ready. Wordings may move at any time: asked anew on each visit. */
  next: (campaign: string, locales: readonly Locale[]) =>
    queryOptions({
      queryKey: [...statementQueries.all(campaign), 'next', locales],
      staleTime: 0,
      queryFn: () => unwrap(statementRoute.next.$get({ param: { campaign }, query: { locales: [...locales] } })),
    }),
  proposals: (campaign: string) =>
    queryOptions({
      queryKey: [...statementQueries.all(campaign), 'proposals'],
      queryFn: () => unwrap(statementRoute.proposals.$get({ param: { campaign } })),
    }),
  proposal: (campaign: string, proposal: string) =>
    queryOptions({
      queryKey: [...statementQueries.all(campaign), 'proposal', proposal],
      queryFn: () => unwrap(statementRoute.proposals[':proposal'].$get({ param: { campaign, proposal } })),
    }),
};
