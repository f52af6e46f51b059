import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { ImportBatch, ImportedState, ImportSettings } from '../../../domain/imports/batch.ts';
import { isAtWork, type RowOutcome } from '../../../domain/imports/import-state.ts';
import { api } from '../../shared/api/client.ts';
import { ifMatch, unwrap } from '../../shared/api/unwrap.ts';

const imports = api.api.v1.campaigns[':campaign'].imports;
const one = imports[':batch'];

/** How often a batch at work is asked how far it is. */
const WATCH_MS = 1000;

/** Which rows are on the screen: `remarks` only those of which something is to be said. */
export interface RowsWanted {
  outcome: RowOutcome;
  remarks: boolean;
  page: number;
}

export interface Place {
  campaign: string;
  batch: string;
}

export const importQueries = {
  list: (campaign: string) =>
    queryOptions({
      queryKey: ['imports', campaign],
      queryFn: () => unwrap(imports.$get({ param: { campaign } })),
      refetchInterval: ({ state }) => (state.data?.items.some((item) => isAtWork(item.state)) ? WATCH_MS : false),
    }),
  batch: ({ campaign, batch }: Place) =>
    queryOptions({
      queryKey: ['imports', campaign, batch],
      queryFn: () => unwrap(one.$get({ param: { campaign, batch } })),
      refetchInterval: ({ state }) => (state.data && isAtWork(state.data.state) ? WATCH_MS : false),
    }),
  values: ({ campaign, batch }: Place) =>
    queryOptions({
      queryKey: ['imports', campaign, batch, 'values'],
      queryFn: () => unwrap(one.values.$get({ param: { campaign, batch } })),
    }),
  rows: ({ campaign, batch }: Place, { outcome, remarks, page }: RowsWanted) =>
    queryOptions({
      queryKey: ['imports', campaign, batch, 'rows', outcome, remarks, page],
      queryFn: () =>
        unwrap(
          one.rows.$get({
            param: { campaign, batch },
            query: { outcome, page: String(page), ...(remarks ? { remarks: 'true' as const } : {}) },
          }),
        ),
    }),
};

/** The list, the batch and its rows: keys of the batch begin with the list's. */
const refresh = (client: QueryClient, campaign: string) =>
  client.invalidateQueries({ queryKey: importQueries.list(campaign).queryKey });

/** Once a batch has written, or taken back, every list and number of the campaign is another. */
export const refreshCampaign = (client: QueryClient, campaign: string) =>
  client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(campaign) });

export const uploadRoster = (campaign: string) =>
  mutationOptions({
    mutationFn: ({ name, content }: { name: string; content: Blob }): Promise<ImportBatch> =>
      unwrap(
        imports.$post(
          { param: { campaign } },
          {
            init: {
              body: content,
              headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) },
            },
          },
        ),
      ),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client, campaign),
    meta: { showsOwnErrors: true },
  });

export const changeSettings = ({ campaign, batch }: Place) =>
  mutationOptions({
    mutationFn: ({ version, settings }: { version: number; settings: ImportSettings }) =>
      unwrap(one.settings.$put({ param: { campaign, batch }, json: settings }, ifMatch(version))),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client, campaign),
  });

export const decideRow = ({ campaign, batch }: Place) =>
  mutationOptions({
    mutationFn: ({ number, include }: { number: number; include: boolean }) =>
      unwrap(one.rows[':number'].$patch({ param: { campaign, batch, number: String(number) }, json: { include } })),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client, campaign),
  });

export const startImport = ({ campaign, batch }: Place) =>
  mutationOptions({
    /** Without a state: as it was begun. */
    mutationFn: (state: ImportedState | undefined) =>
      unwrap(one.start.$post({ param: { campaign, batch }, json: { state } })),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client, campaign),
  });

export const cancelImport = ({ campaign, batch }: Place) =>
  mutationOptions({
    mutationFn: () => unwrap(one.cancel.$post({ param: { campaign, batch } })),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client, campaign),
  });

export const undoImport = ({ campaign, batch }: Place) =>
  mutationOptions({
    mutationFn: () => unwrap(one.undo.$post({ param: { campaign, batch } })),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client, campaign),
  });
