import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shared/api/client.ts';
import { type Answer, unwrap } from '../../shared/api/unwrap.ts';

const overviewRoute = api.api.v1.campaigns[':campaign'].overview;

export type OverviewData = Answer<Awaited<ReturnType<typeof overviewRoute.$get>>>;

export const overviewQueries = {
  of: (campaign: string) =>
    queryOptions({
      queryKey: ['overview', campaign],
      // Every act elsewhere may change it: shown at once from before, counted anew on each visit.
      staleTime: 0,
      queryFn: () => unwrap(overviewRoute.$get({ param: { campaign }, query: {} })),
    }),
};
