import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Suggest } from '../../../../domain/demands/suggestion.ts';
import { ifMatch, unwrap } from '../../../shared/api/unwrap.ts';
import { demandQueries } from '../queries.ts';
import { suggestionsRoute } from './queries.ts';

export interface SuggestionOf {
  campaign: string;
  demand: string;
  id: string;
}

function useRefresh(campaign: string) {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: demandQueries.all(campaign) });
}

export function useSuggest({ campaign, demand }: Omit<SuggestionOf, 'id'>) {
  return useMutation({
    mutationFn: (json: Suggest) => unwrap(suggestionsRoute.$post({ param: { campaign, demand }, json })),
    meta: { showsOwnErrors: true },
    onSettled: useRefresh(campaign),
  });
}

export function useCommentOnSuggestion({ campaign, demand, id }: SuggestionOf) {
  return useMutation({
    mutationFn: (json: { text: string }) =>
      unwrap(suggestionsRoute[':id'].comments.$post({ param: { campaign, demand, id }, json })),
    meta: { showsOwnErrors: true },
    onSettled: useRefresh(campaign),
  });
}

/** Names the newest version on the screen: nothing is taken into a text that nobody has seen. */
export function useAcceptSuggestion({ campaign, demand, id }: SuggestionOf) {
  return useMutation({
    mutationFn: ({ seen, json }: { seen: number; json: { reason: string } }) =>
      unwrap(suggestionsRoute[':id'].accept.$post({ param: { campaign, demand, id }, json }, ifMatch(seen))),
    onSettled: useRefresh(campaign),
  });
}

export function useRejectSuggestion({ campaign, demand, id }: SuggestionOf) {
  return useMutation({
    mutationFn: (json: { reason: string }) =>
      unwrap(suggestionsRoute[':id'].reject.$post({ param: { campaign, demand, id }, json })),
    onSettled: useRefresh(campaign),
  });
}
