import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { BULK_AT_WORK, type BulkPlan, type BulkState } from '../../../../domain/bulk-acts/bulk-act.ts';
import { api } from '../../../shared/api/client.ts';
import { unwrap } from '../../../shared/api/unwrap.ts';

const actsRoute = api.api.v1.campaigns[':campaign']['bulk-acts'];
const actRoute = actsRoute[':id'];

/** How often one looks at an act at work, besides being told of its chunks. */
const LOOK_MS = 1500;

export const isAtWork = (state: BulkState): boolean => BULK_AT_WORK.some((one) => one === state);

export const bulkQueries = {
  all: (campaign: string) => ['bulkActs', campaign] as const,
  list: (campaign: string) =>
    queryOptions({
      queryKey: [...bulkQueries.all(campaign), 'list'],
      queryFn: async () => (await unwrap(actsRoute.$get({ param: { campaign } }))).items,
      refetchInterval: ({ state: { data } }) => (data?.some(({ state }) => isAtWork(state)) ? LOOK_MS : false),
    }),
  forecast: (campaign: string, plan: BulkPlan) =>
    queryOptions({
      queryKey: [...bulkQueries.all(campaign), 'forecast', plan],
      queryFn: () => unwrap(actsRoute.forecast.$post({ param: { campaign }, json: asSent(plan) })),
      staleTime: 0,
    }),
};

/** The filter's states are sent by their names. */
const asSent = ({ deed, selection }: BulkPlan) => ({
  deed,
  selection:
    'ids' in selection ? selection : { filter: { ...selection.filter, state: selection.filter.state?.flat() } },
});

export function useStartBulkAct(campaign: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (plan: BulkPlan) => unwrap(actsRoute.$post({ param: { campaign }, json: asSent(plan) })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: bulkQueries.all(campaign) }),
  });
}

/** Cancels an act, or takes it back. */
export function useCommandBulkAct(campaign: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, command }: { id: string; command: 'cancel' | 'undo' }) =>
      unwrap(actRoute[command].$post({ param: { campaign, id } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: bulkQueries.all(campaign) }),
  });
}
