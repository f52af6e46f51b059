import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AskReview } from '../../../domain/demands/wording.ts';
import { ifMatch, unwrap } from '../../shared/api/unwrap.ts';
import { demandQueries, type WordingPlace, wordingRoute } from './queries.ts';

/** After a wording moved: what is on the screen is fetched again, the overview when next looked at. */
function useRefresh(campaign: string) {
  const queryClient = useQueryClient();
  return async () => {
    await queryClient.invalidateQueries({ refetchType: 'none' });
    await queryClient.invalidateQueries({ queryKey: demandQueries.all(campaign) });
  };
}

/** Each act names the version on the screen, so that nobody approves what they have not read. */
type Seen<Json> = { seen: number; json: Json };

export function useAskReview({ campaign, demand, locale }: WordingPlace) {
  return useMutation({
    mutationFn: ({ seen, json }: Seen<AskReview>) =>
      unwrap(wordingRoute['ask-review'].$post({ param: { campaign, demand, locale }, json }, ifMatch(seen))),
    meta: { showsOwnErrors: true },
    onSettled: useRefresh(campaign),
  });
}

export function useReturnToDraft({ campaign, demand, locale }: WordingPlace) {
  return useMutation({
    mutationFn: ({ seen, json }: Seen<{ reason: string }>) =>
      unwrap(wordingRoute.return.$post({ param: { campaign, demand, locale }, json }, ifMatch(seen))),
    onSettled: useRefresh(campaign),
  });
}

export function useApproveWording({ campaign, demand, locale }: WordingPlace) {
  return useMutation({
    mutationFn: ({ seen, json }: Seen<{ note: string }>) =>
      unwrap(wordingRoute.approve.$post({ param: { campaign, demand, locale }, json }, ifMatch(seen))),
    onSettled: useRefresh(campaign),
  });
}
