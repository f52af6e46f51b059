import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shared/api/client.ts';
import { type Answer, unwrap } from '../../shared/api/unwrap.ts';

const overviewRoute = api.api.v1.campaigns[':campaign'].overview;

const deliveriesRoute = api.api.v1.campaigns[':campaign'].deliveries;

export type OverviewData = Answer<Awaited<ReturnType<typeof overviewRoute.$get>>>;
export type OverviewQuery = Parameters<typeof overviewRoute.$get>[0]['query'];
export type ComparisonData = Answer<Awaited<ReturnType<typeof overviewRoute.comparison.$get>>>;

export const overviewQueries = {
  /** Everything that is counted of a campaign. */
  all: (campaign: string) => ['overview', campaign],
  of: (campaign: string, query: OverviewQuery = {}) =>
    queryOptions({
      queryKey: [...overviewQueries.all(campaign), query],
      // Every act elsewhere may change it: shown at once from before, counted anew on each visit.
      staleTime: 0,
      // What was shown stays until what it was narrowed to is there; another campaign's numbers never do.
      placeholderData: (before: OverviewData | undefined, query) =>
        query?.queryKey[1] === campaign ? before : undefined,
      queryFn: () => unwrap(overviewRoute.$get({ param: { campaign }, query })),
    }),
  deliveries: (campaign: string) =>
    queryOptions({
      queryKey: [...overviewQueries.all(campaign), 'deliveries'],
      staleTime: 0,
      queryFn: () => unwrap(deliveriesRoute.overview.$get({ param: { campaign } })),
    }),
  comparison: (campaign: string) =>
    queryOptions({
      queryKey: [...overviewQueries.all(campaign), 'comparison'],
      staleTime: 0,
      queryFn: () => unwrap(overviewRoute.comparison.$get({ param: { campaign } })),
    }),
};
