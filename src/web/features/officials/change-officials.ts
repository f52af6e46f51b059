import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OfficeDetail } from '../../../domain/officials/office-detail.ts';
import type { ContactFields, HolderFields, OfficeFields } from '../../../domain/officials/office-fields.ts';
import { api } from '../../shared/api/client.ts';
import { ifMatch, unwrap } from '../../shared/api/unwrap.ts';
import { officeQueries } from '../../shared/officials/offices.ts';

const officesRoute = api.api.v1.campaigns[':campaign'].officials;
const officeRoute = officesRoute[':office'];

/** After a change: what is on the screen is fetched again before the change counts as done. */
function useRefresh(campaign: string) {
  const queryClient = useQueryClient();
  return async (saved?: OfficeDetail) => {
    if (saved) queryClient.setQueryData(officeQueries.one(campaign, saved.id).queryKey, saved);
    // Letters say other names now; those screens fetch when next looked at.
    await queryClient.invalidateQueries({ refetchType: 'none' });
    await queryClient.invalidateQueries({ queryKey: officeQueries.all(campaign) });
  };
}

export function useAddOffice(campaign: string) {
  const refresh = useRefresh(campaign);
  return useMutation({
    mutationFn: (json: OfficeFields) => unwrap(officesRoute.$post({ param: { campaign }, json })),
    meta: { showsOwnErrors: true },
    onSettled: (saved) => refresh(saved),
  });
}

interface Seen<Json> {
  /** The office's version as it was on the screen: it is of the office with everything that belongs to it. */
  seen: number;
  json: Json;
}

/** Fails with `edit.conflict` and what stands now when somebody was faster. */
export function useEditOffice(campaign: string, office: string) {
  const refresh = useRefresh(campaign);
  return useMutation({
    mutationFn: ({ seen, json }: Seen<OfficeFields>) =>
      unwrap(officeRoute.$put({ param: { campaign, office }, json }, ifMatch(seen))),
    meta: { showsOwnErrors: true },
    onSettled: (saved) => refresh(saved),
  });
}

/** Removes an office to which no letter went; a failure is told by the notice. */
export function useRemoveOffice(campaign: string, office: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (seen: number) => unwrap(officeRoute.$delete({ param: { campaign, office } }, ifMatch(seen))),
    onSuccess: () => {
      // Its page is still open for a moment, and must not ask for what is gone.
      void queryClient.invalidateQueries({ queryKey: officeQueries.list(campaign).queryKey });
    },
  });
}

/** Adds a holder, or writes the fields of the one named. */
export function useSaveHolder(campaign: string, office: string, holder: string | undefined) {
  const refresh = useRefresh(campaign);
  return useMutation({
    mutationFn: ({ seen, json }: Seen<HolderFields>) =>
      holder === undefined
        ? unwrap(officeRoute.holders.$post({ param: { campaign, office }, json }, ifMatch(seen)))
        : unwrap(officeRoute.holders[':holder'].$put({ param: { campaign, office, holder }, json }, ifMatch(seen))),
    meta: { showsOwnErrors: true },
    onSettled: (saved) => refresh(saved),
  });
}

export function useRemoveHolder(campaign: string, office: string) {
  const refresh = useRefresh(campaign);
  return useMutation({
    mutationFn: ({ seen, holder }: { seen: number; holder: string }) =>
      unwrap(officeRoute.holders[':holder'].$delete({ param: { campaign, office, holder } }, ifMatch(seen))),
    onSettled: (saved) => refresh(saved),
  });
}

/** Adds a way to reach an office, or writes the fields of the one named. */
export function useSaveContact(campaign: string, office: string, contact: string | undefined) {
  const refresh = useRefresh(campaign);
  return useMutation({
    mutationFn: ({ seen, json }: Seen<ContactFields>) =>
      contact === undefined
        ? unwrap(officeRoute.contacts.$post({ param: { campaign, office }, json }, ifMatch(seen)))
        : unwrap(officeRoute.contacts[':contact'].$put({ param: { campaign, office, contact }, json }, ifMatch(seen))),
    meta: { showsOwnErrors: true },
    onSettled: (saved) => refresh(saved),
  });
}

export function useRemoveContact(campaign: string, office: string) {
  const refresh = useRefresh(campaign);
  return useMutation({
    mutationFn: ({ seen, contact }: { seen: number; contact: string }) =>
      unwrap(officeRoute.contacts[':contact'].$delete({ param: { campaign, office, contact } }, ifMatch(seen))),
    onSettled: (saved) => refresh(saved),
  });
}
