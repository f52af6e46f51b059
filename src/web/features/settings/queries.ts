import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { changePasswordSchema } from '../../../domain/access/account.ts';
import { api } from '../../shared/api/client.ts';
import { type Answer, unwrap } from '../../shared/api/unwrap.ts';

const { v1 } = api.api;

export type OpenSession = Answer<Awaited<ReturnType<typeof v1.sessions.$get>>>['items'][number];
export type Mail = Answer<Awaited<ReturnType<typeof v1.outbox.$get>>>['items'][number];

export const settingsQueries = {
  sessions: () => queryOptions({ queryKey: ['settings', 'sessions'], queryFn: () => unwrap(v1.sessions.$get()) }),
  outbox: () => queryOptions({ queryKey: ['settings', 'outbox'], queryFn: () => unwrap(v1.outbox.$get()) }),
};

export const changePassword = () =>
  mutationOptions({
    mutationFn: (json: z.infer<typeof changePasswordSchema>) => unwrap(v1.session.password.$post({ json })),
    onSettled: (_data, _error, _variables, _result, { client }) =>
      client.invalidateQueries({ queryKey: settingsQueries.sessions().queryKey }),
    meta: { showsOwnErrors: true },
  });

export const endSession = () =>
  mutationOptions({
    mutationFn: (id: string) => unwrap(v1.sessions[':id'].$delete({ param: { id } })),
    onSettled: (_data, _error, _variables, _result, { client }) =>
      client.invalidateQueries({ queryKey: settingsQueries.sessions().queryKey }),
  });
