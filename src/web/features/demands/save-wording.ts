import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SaveWording } from '../../../domain/demands/wording.ts';
import { ifMatch, unwrap } from '../../shared/api/unwrap.ts';
import { demandQueries, type WordingPlace, wordingRoute } from './queries.ts';

interface Save {
  /** The version that the text grew from. */
  seen: number;
  json: SaveWording;
}

/** Saves a wording as a new version. Fails with `edit.conflict` and what stands now when somebody was faster. */
export function useSaveWording(place: WordingPlace) {
  const queryClient = useQueryClient();
  const { campaign, demand, locale } = place;
  return useMutation({
    mutationFn: ({ seen, json }: Save) =>
      unwrap(wordingRoute.$put({ param: { campaign, demand, locale }, json }, ifMatch(seen))),
    meta: { showsOwnErrors: true },
    onSuccess: (saved) => queryClient.setQueryData(demandQueries.one(campaign, demand).queryKey, saved),
    onSettled: () => queryClient.invalidateQueries({ queryKey: demandQueries.all(campaign) }),
  });
}
