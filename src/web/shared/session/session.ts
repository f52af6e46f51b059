import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { may, type Permission } from '../../../domain/access/permissions.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/unwrap.ts';

/** Who is signed in. Fails with `access.signInRequired` when nobody is. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: () => unwrap(api.api.v1.session.$get()),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Whether somebody still is, asked anew each time; says nothing when the server cannot be reached. */
export const sessionCheck = () =>
  queryOptions({ ...sessionQuery(), queryKey: ['session', 'check'], staleTime: 0, gcTime: 0, retry: false });

/** The person who is signed in; only inside the guarded part of the app. */
export function useUser() {
  return useSuspenseQuery(sessionQuery()).data.user;
}

/** Whether to offer something. The server asks the same table again. */
export function useMay(permission: Permission): boolean {
  return may(useUser().role, permission);
}
