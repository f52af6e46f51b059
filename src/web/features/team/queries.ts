import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { inviteSchema } from '../../../domain/access/account.ts';
import type { Role } from '../../../domain/access/roles.ts';
import { api } from '../../shared/api/client.ts';
import { type Answer, unwrap } from '../../shared/api/unwrap.ts';
import { sessionQuery } from '../../shared/session/session.ts';
import { teamQuery } from '../../shared/team/team.ts';

const team = api.api.v1.team;

export type Team = Answer<Awaited<ReturnType<typeof team.$get>>>;
export type Member = Team['members'][number];
export type Invitation = Team['invitations'][number];

/** Stays pending until the list shows it. */
const refresh = (client: QueryClient) => client.invalidateQueries({ queryKey: teamQuery().queryKey });

/** One's own role may have been the one that changed. */
const refreshWithSession = (client: QueryClient) =>
  Promise.all([refresh(client), client.invalidateQueries({ queryKey: sessionQuery().queryKey })]);

export const inviteColleague = () =>
  mutationOptions({
    mutationFn: (json: z.infer<typeof inviteSchema>) => unwrap(team.invitations.$post({ json })),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client),
    meta: { showsOwnErrors: true },
  });

export const withdrawInvitation = () =>
  mutationOptions({
    mutationFn: (id: string) => unwrap(team.invitations[':id'].$delete({ param: { id } })),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client),
  });

export const changeRole = () =>
  mutationOptions({
    mutationFn: ({ id, role }: { id: string; role: Role }) =>
      unwrap(team.members[':id'].$patch({ param: { id }, json: { role } })),
    onSettled: (_data, _error, _variables, _result, { client }) => refreshWithSession(client),
  });

export const removeMember = () =>
  mutationOptions({
    mutationFn: (id: string) => unwrap(team.members[':id'].$delete({ param: { id } })),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client),
  });
