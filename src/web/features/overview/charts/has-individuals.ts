import type { OverviewData } from '../queries.ts';

/** Whether the list would show individuals besides what the charts count. */
export const hasIndividuals = ({ individuals }: OverviewData): boolean =>
  individuals.standing > 0 || individuals.byState.pending > 0;
