import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { acceptInvitationSchema, signInSchema } from '../../../domain/access/account.ts';
import { api } from '../../shared/api/client.ts';
import { type Answer, unwrap } from '../../shared/api/unwrap.ts';
import { switchLanguage } from '../../shared/i18n/i18n.ts';
import { sessionQuery } from '../../shared/session/session.ts';

type Session = Answer<Awaited<ReturnType<typeof api.api.v1.session.$get>>>;

/** From here on the cache is this person's, and the interface speaks their language. */
async function begin(session: Session, client: QueryClient): Promise<void> {
  client.clear();
  client.setQueryData(sessionQuery().queryKey, session);
  await switchLanguage(session.user.locale);
}

export const signIn = () =>
  mutationOptions({
    mutationFn: (json: z.infer<typeof signInSchema>) => unwrap(api.api.v1.session.$post({ json })),
    onSuccess: (session, _variables, _result, { client }) => begin(session, client),
    meta: { showsOwnErrors: true },
  });

export const acceptInvitation = () =>
  mutationOptions({
    mutationFn: (json: z.infer<typeof acceptInvitationSchema>) => unwrap(api.api.v1.invitations.accept.$post({ json })),
    onSuccess: (session, _variables, _result, { client }) => begin(session, client),
    meta: { showsOwnErrors: true },
  });

/** What an invitation's link offers; asking does not use it up. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => unwrap(api.api.v1.invitations.look.$post({ json: { token } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
