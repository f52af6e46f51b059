import type { UseQueryResult } from '@tanstack/react-query';
import type { OverviewData } from '../queries.ts';
import type { OverviewFilters } from './overview-filters.ts';

/** What each of these charts is made of. */
export interface OverviewChartProps {
  query: UseQueryResult<OverviewData>;
  filters: OverviewFilters;
}
