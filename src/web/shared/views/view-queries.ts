import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangeView, SaveView, ViewRoom } from '../../../domain/views/saved-view.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/unwrap.ts';

const views = api.api.v1.campaigns[':campaign'].views;

export const viewQueries = {
  /** Everything about a campaign's views; for invalidation. */
  all: (campaign: string) => ['views', campaign] as const,
  of: (campaign: string, room: ViewRoom) =>
    queryOptions({
      queryKey: [...viewQueries.all(campaign), room],
      queryFn: async () => (await unwrap(views.$get({ param: { campaign }, query: { room } }))).items,
    }),
};

function useRefresh(campaign: string) {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: viewQueries.all(campaign) });
}

/** Keeps a filter under a name. Fails with `view.nameTaken`. */
export function useSaveView(campaign: string) {
  return useMutation({
    mutationFn: (json: SaveView) => unwrap(views.$post({ param: { campaign }, json })),
    meta: { showsOwnErrors: true },
    onSettled: useRefresh(campaign),
  });
}

export function useChangeView(campaign: string) {
  return useMutation({
    mutationFn: ({ id, ...json }: ChangeView & { id: string }) =>
      unwrap(views[':id'].$patch({ param: { campaign, id }, json })),
    onSettled: useRefresh(campaign),
  });
}

export function useRemoveView(campaign: string) {
  return useMutation({
    mutationFn: (id: string) => unwrap(views[':id'].$delete({ param: { campaign, id } })),
    onSettled: useRefresh(campaign),
  });
}
