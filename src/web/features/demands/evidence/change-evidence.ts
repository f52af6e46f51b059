import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SaveEvidence } from '../../../../domain/demands/evidence.ts';
import { ifMatch, unwrap } from '../../../shared/api/unwrap.ts';
import { demandQueries } from '../queries.ts';
import { evidenceRoute } from './queries.ts';

export interface EvidenceOf {
  campaign: string;
  demand: string;
}

/** Letters and the overview show facts too; they are fetched again when next looked at. */
function useRefresh(campaign: string) {
  const queryClient = useQueryClient();
  return async () => {
    await queryClient.invalidateQueries({ refetchType: 'none' });
    await queryClient.invalidateQueries({ queryKey: demandQueries.all(campaign) });
  };
}

interface Save {
  /** Nothing: it is a new fact. */
  edited?: { id: string; seen: number };
  json: SaveEvidence;
}

/** Adds a fact or writes one anew. Fails with `edit.conflict` and the fact as it stands when somebody was faster. */
export function useSaveEvidence({ campaign, demand }: EvidenceOf) {
  return useMutation({
    mutationFn: ({ edited, json }: Save) =>
      edited === undefined
        ? unwrap(evidenceRoute.$post({ param: { campaign, demand }, json }))
        : unwrap(evidenceRoute[':id'].$put({ param: { campaign, demand, id: edited.id }, json }, ifMatch(edited.seen))),
    meta: { showsOwnErrors: true },
    onSettled: useRefresh(campaign),
  });
}

export function useRemoveEvidence({ campaign, demand }: EvidenceOf) {
  return useMutation({
    mutationFn: ({ id, seen }: { id: string; seen: number }) =>
      unwrap(evidenceRoute[':id'].$delete({ param: { campaign, demand, id } }, ifMatch(seen))),
    onSettled: useRefresh(campaign),
  });
}
