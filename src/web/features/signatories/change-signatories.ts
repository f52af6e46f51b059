import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RecordAnswer } from '../../../domain/consent/record-answer.ts';
import type {
  ActOnSignatory,
  AddSignatory,
  AskBack,
  EditSignatory,
  SignatoryDetail,
} from '../../../domain/signatories/signatory.ts';
import { ifMatch, unwrap } from '../../shared/api/unwrap.ts';
import { signatoriesRoute, signatoryQueries, signatoryRoute, verificationRoute } from './queries.ts';

/** After a change: what is on the screen is fetched again before the change counts as done. */
function useRefresh(campaign: string) {
  const queryClient = useQueryClient();
  return async (saved?: SignatoryDetail) => {
    if (saved) queryClient.setQueryData(signatoryQueries.one(campaign, saved.id).queryKey, saved);
    // Counts and logs elsewhere have moved too; they are fetched when next looked at.
    await queryClient.invalidateQueries({ refetchType: 'none' });
    await queryClient.invalidateQueries({ queryKey: signatoryQueries.all(campaign) });
  };
}

/** Enters a signatory. Fails with `signature.looksTheSame` where one there looks the same and nobody said that it is another. */
export function useAddSignatory(campaign: string) {
  const refresh = useRefresh(campaign);
  return useMutation({
    mutationFn: (json: AddSignatory) => unwrap(signatoriesRoute.$post({ param: { campaign }, json })),
    meta: { showsOwnErrors: true },
    onSettled: (saved) => refresh(saved),
  });
}

/** Writes a signatory's fields. Fails with `edit.conflict` and what stands now when somebody was faster. */
export function useEditSignatory(campaign: string, id: string) {
  const refresh = useRefresh(campaign);
  return useMutation({
    mutationFn: ({ seen, json }: { seen: number; json: EditSignatory }) =>
      unwrap(signatoryRoute.$put({ param: { campaign, id }, json }, ifMatch(seen))),
    meta: { showsOwnErrors: true },
    onSettled: (saved) => refresh(saved),
  });
}

/** Moves a signature to another state. */
export function useActOnSignatory(campaign: string, id: string) {
  const refresh = useRefresh(campaign);
  return useMutation({
    mutationFn: ({ seen, json }: { seen: number; json: ActOnSignatory }) =>
      unwrap(signatoryRoute.acts.$post({ param: { campaign, id }, json }, ifMatch(seen))),
    meta: { showsOwnErrors: true },
    onSettled: (saved) => refresh(saved),
  });
}

/** Writes to the representative before one verifies. Fails with `signature.noAddress` where nobody can be written to. */
export function useAskBack(campaign: string, id: string) {
  const refresh = useRefresh(campaign);
  return useMutation({
    mutationFn: ({ seen, json }: { seen: number; json: AskBack }) =>
      unwrap(verificationRoute[':id']['ask-back'].$post({ param: { campaign, id }, json }, ifMatch(seen))),
    meta: { showsOwnErrors: true },
    onSettled: (saved) => refresh(saved),
  });
}

/** Writes down an answer to the question of consent that came by other means. */
export function useRecordAnswer(campaign: string, id: string) {
  const refresh = useRefresh(campaign);
  return useMutation({
    mutationFn: ({ seen, json }: { seen: number; json: RecordAnswer }) =>
      unwrap(signatoryRoute.consent.$post({ param: { campaign, id }, json }, ifMatch(seen))),
    meta: { showsOwnErrors: true },
    onSettled: (saved) => refresh(saved),
  });
}
