import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { isScanning, type MergeRequest } from '../../../domain/duplicates/duplicate.ts';
import { api } from '../../shared/api/client.ts';
import { unwrap } from '../../shared/api/unwrap.ts';
import { urlInt, urlOneOf, urlState, urlText } from '../../shared/url-state.ts';

const duplicates = api.api.v1.campaigns[':campaign'].duplicates;

export const TABS = ['open', 'merged'] as const;

/** The screen as its address tells it; `pair` is the one side by side. */
export const duplicateScreen = urlState({ tab: urlOneOf(TABS, 'open'), pair: urlText(), page: urlInt(1) });
export type DuplicateScreen = ReturnType<typeof duplicateScreen.read>;

/** How often a look through the registry is asked how far it is. */
const WATCH_MS = 1000;

export const duplicateQueries = {
  /** Everything of this room; for invalidation. */
  all: (campaign: string) => ['duplicates', campaign] as const,
  list: (campaign: string, page: number) =>
    queryOptions({
      queryKey: [...duplicateQueries.all(campaign), 'list', page],
      queryFn: () => unwrap(duplicates.$get({ param: { campaign }, query: { page: String(page) } })),
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => (state.data?.scan && isScanning(state.data.scan.state) ? WATCH_MS : false),
    }),
  pair: (campaign: string, id: string) =>
    queryOptions({
      queryKey: [...duplicateQueries.all(campaign), 'pair', id],
      queryFn: () => unwrap(duplicates[':id'].$get({ param: { campaign, id } })),
    }),
  merges: (campaign: string, page: number) =>
    queryOptions({
      queryKey: [...duplicateQueries.all(campaign), 'merges', page],
      queryFn: () => unwrap(duplicates.merges.$get({ param: { campaign }, query: { page: String(page) } })),
      placeholderData: keepPreviousData,
    }),
};

/** A merge changes lists and numbers of every screen; those fetch when next looked at. */
async function refresh(client: QueryClient, campaign: string): Promise<void> {
  await client.invalidateQueries({ refetchType: 'none' });
  await client.invalidateQueries({ queryKey: duplicateQueries.all(campaign) });
}

export const mergePair = (campaign: string) =>
  mutationOptions({
    mutationFn: ({ id, json }: { id: string; json: MergeRequest }) =>
      unwrap(duplicates[':id'].merge.$post({ param: { campaign, id }, json })),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client, campaign),
  });

export const dismissPair = (campaign: string) =>
  mutationOptions({
    mutationFn: (id: string) => unwrap(duplicates[':id'].dismiss.$post({ param: { campaign, id } })),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client, campaign),
  });

export const reopenPair = (campaign: string) =>
  mutationOptions({
    mutationFn: (id: string) => unwrap(duplicates[':id'].reopen.$post({ param: { campaign, id } })),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client, campaign),
  });

export const undoMerge = (campaign: string) =>
  mutationOptions({
    mutationFn: (id: string) => unwrap(duplicates.merges[':id'].undo.$post({ param: { campaign, id } })),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client, campaign),
  });

export const startScan = (campaign: string) =>
  mutationOptions({
    mutationFn: () => unwrap(duplicates.scan.$post({ param: { campaign } })),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client, campaign),
  });

export const cancelScan = (campaign: string) =>
  mutationOptions({
    mutationFn: () => unwrap(duplicates.scan.cancel.$post({ param: { campaign } })),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client, campaign),
  });
