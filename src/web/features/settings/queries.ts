import { keepPreviousData, mutationOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { changePasswordSchema } from '../../../domain/access/account.ts';
import type { CampaignSettings } from '../../../domain/campaigns/campaign-settings.ts';
import { api } from '../../shared/api/client.ts';
import { type Answer, ifMatch, unwrap, unwrapVersioned } from '../../shared/api/unwrap.ts';

const { v1 } = api.api;

export type OpenSession = Answer<Awaited<ReturnType<typeof v1.sessions.$get>>>['items'][number];
export type Mail = Answer<Awaited<ReturnType<typeof v1.outbox.$get>>>['items'][number];

export const settingsQueries = {
  sessions: () => queryOptions({ queryKey: ['settings', 'sessions'], queryFn: () => unwrap(v1.sessions.$get()) }),
  /** All pages; for invalidation. */
  outboxes: () => ['settings', 'outbox'] as const,
  outbox: (page: number) =>
    queryOptions({
      queryKey: [...settingsQueries.outboxes(), page],
      queryFn: () => unwrap(v1.outbox.$get({ query: { page: String(page) } })),
      placeholderData: keepPreviousData,
    }),
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

const ofCampaign = v1.campaigns[':campaign'];

const inSettings = (campaign: string, what: string) => ['settings', campaign, what] as const;

/** With the hash that an edit names. */
export const campaignSettings = (campaign: string) =>
  queryOptions({
    queryKey: inSettings(campaign, 'campaign'),
    queryFn: () => unwrapVersioned(ofCampaign.settings.$get({ param: { campaign } })),
  });

export const saveCampaignSettings = (campaign: string) =>
  mutationOptions({
    mutationFn: ({ json, etag }: { json: CampaignSettings; etag: string }) =>
      unwrap(ofCampaign.settings.$put({ param: { campaign }, json }, ifMatch(etag))),
    meta: { showsOwnErrors: true },
  });

export const dueQuery = (campaign: string) =>
  queryOptions({
    queryKey: inSettings(campaign, 'due'),
    queryFn: () => unwrap(ofCampaign.people.due.$get({ param: { campaign } })),
  });

export const lookForDue = (campaign: string) =>
  mutationOptions({
    mutationFn: () => unwrap(ofCampaign.people.due.look.$post({ param: { campaign } })),
    onSettled: (_data, _error, _variables, _result, { client }) =>
      client.invalidateQueries({ queryKey: dueQuery(campaign).queryKey }),
  });

/** Persons are named on many screens: all of them are old. */
export const eraseDue = (campaign: string) =>
  mutationOptions({
    mutationFn: (ids: string[]) => unwrap(ofCampaign.people.due.erase.$post({ param: { campaign }, json: { ids } })),
    onSettled: (_data, _error, _variables, _result, { client }) => client.invalidateQueries(),
  });
