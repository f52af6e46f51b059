import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EvidenceFields } from '../../../../domain/demands/evidence.ts';
import { ifMatch, unwrap } from '../../../shared/api/unwrap.ts';
import { evidenceQueries, evidenceRoute } from './queries.ts';

/** The evidence of one demand. */
export interface EvidenceOf {
  campaign: string;
  demand: string;
}

function useRefresh({ campaign, demand }: EvidenceOf) {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: evidenceQueries.list(campaign, demand).queryKey });
}

export interface SaveEvidence {
  /** The fact that is edited and the version seen; `null` adds one. */
  edited: { id: string; version: number } | null;
  json: EvidenceFields;
}

/** Adds a fact or changes one. */
export function useSaveEvidence(of: EvidenceOf) {
  return useMutation({
    mutationFn: ({ edited, json }: SaveEvidence) =>
      edited === null
        ? unwrap(evidenceRoute.$post({ param: { ...of }, json }))
        : unwrap(evidenceRoute[':id'].$put({ param: { ...of, id: edited.id }, json }, ifMatch(edited.version))),
    meta: { showsOwnErrors: true },
    onSettled: useRefresh(of),
  });
}

/** Takes a fact away. */
export function useRemoveEvidence(of: EvidenceOf) {
  return useMutation({
    mutationFn: (id: string) => unwrap(evidenceRoute[':id'].$delete({ param: { ...of, id } })),
    onSettled: useRefresh(of),
  });
}
