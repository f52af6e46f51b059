import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ifMatch, unwrap } from '../../shared/api/unwrap.ts';
import { demandQueries, type WordingPlace, wordingRoute } from './queries.ts';

interface Restore {
  /** The version in force on the screen. */
  seen: number;
  json: { number: number; reason: string };
}

/** Repeats an earlier version as a new one. */
export function useRestoreWording({ campaign, demand, locale }: WordingPlace) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, json }: Restore) =>
      unwrap(wordingRoute.restore.$post({ param: { campaign, demand, locale }, json }, ifMatch(seen))),
    onSettled: () => queryClient.invalidateQueries({ queryKey: demandQueries.all(campaign) }),
  });
}
