import { useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  ContactFields,
  EditOrganization,
  OrganizationDetail,
} from '../../../domain/organizations/organization.ts';
import { ifMatch, unwrap } from '../../shared/api/unwrap.ts';
import { saveFile } from '../../shared/charts/save-file.ts';
import { organizationQueries, organizationRoute, peopleRoute } from './queries.ts';

/** After a change: what is on the screen is fetched again before the change counts as done. */
function useRefresh(campaign: string) {
  const queryClient = useQueryClient();
  return async (saved?: OrganizationDetail) => {
    if (saved) queryClient.setQueryData(organizationQueries.one(campaign, saved.id).queryKey, saved);
    // Its signatures count elsewhere now; those screens fetch when next looked at.
    await queryClient.invalidateQueries({ refetchType: 'none' });
    await queryClient.invalidateQueries({ queryKey: organizationQueries.all(campaign) });
  };
}

/** Writes an entry's fields. Fails with `edit.conflict` and what stands now when somebody was faster. */
export function useEditOrganization(campaign: string, id: string) {
  const refresh = useRefresh(campaign);
  return useMutation({
    mutationFn: ({ seen, json }: { seen: number; json: EditOrganization }) =>
      unwrap(organizationRoute.$put({ param: { campaign, id }, json }, ifMatch(seen))),
    meta: { showsOwnErrors: true },
    onSettled: (saved) => refresh(saved),
  });
}

/** Adds a contact person, or writes the fields of the one named. */
export function useSaveContact(campaign: string, id: string) {
  const refresh = useRefresh(campaign);
  return useMutation({
    mutationFn: ({ seen, json, contact }: { seen: number; json: ContactFields; contact?: string | undefined }) =>
      contact === undefined
        ? unwrap(organizationRoute.contacts.$post({ param: { campaign, id }, json }, ifMatch(seen)))
        : unwrap(
            organizationRoute.contacts[':contact'].$put({ param: { campaign, id, contact }, json }, ifMatch(seen)),
          ),
    meta: { showsOwnErrors: true },
    onSettled: (saved) => refresh(saved),
  });
}

/** Removes a contact person who signed nothing; a failure is told by the notice. */
export function useRemoveContact(campaign: string, id: string) {
  const refresh = useRefresh(campaign);
  return useMutation({
    mutationFn: ({ seen, contact }: { seen: number; contact: string }) =>
      unwrap(organizationRoute.contacts[':contact'].$delete({ param: { campaign, id, contact } }, ifMatch(seen))),
    onSettled: (saved) => refresh(saved),
  });
}

/** Erases a person for good, wherever they are named. */
export function useErasePerson(campaign: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (person: string) => unwrap(peopleRoute[':person'].erase.$post({ param: { campaign, person } })),
    onSettled: () => queryClient.invalidateQueries(),
  });
}

/** All that is held of a person, as a file to hand to them. The log says that it was handed out. */
export function useExportPerson(campaign: string) {
  return useMutation({
    mutationFn: (person: string) => unwrap(peopleRoute[':person'].export.$post({ param: { campaign, person } })),
    onSuccess: (data) => saveFile('personal-data.json', JSON.stringify(data, null, 2), 'application/json'),
  });
}
