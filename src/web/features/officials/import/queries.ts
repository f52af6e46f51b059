import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { OfficeImport } from '../../../../domain/officials/import/import-shapes.ts';
import type { OfficeMapping } from '../../../../domain/officials/import/office-columns.ts';
import { api, apiUrl } from '../../../shared/api/client.ts';
import { unwrap } from '../../../shared/api/unwrap.ts';
import { officeQueries } from '../../../shared/officials/offices.ts';

const imports = api.api.v1.campaigns[':campaign'].officials.imports;
const one = imports[':import'];

export interface Place {
  campaign: string;
  import: string;
}

export const officeImportQueries = {
  list: (campaign: string) =>
    queryOptions({
      queryKey: [...officeQueries.all(campaign), 'imports'],
      queryFn: () => unwrap(imports.$get({ param: { campaign } })),
    }),
  one: (place: Place) =>
    queryOptions({
      queryKey: [...officeQueries.all(place.campaign), 'imports', place.import],
      queryFn: () => unwrap(one.$get({ param: { ...place } })),
    }),
};

/** What an import did is seen wherever offices are. */
const refresh = async (client: QueryClient, campaign: string) => {
  await client.invalidateQueries({ refetchType: 'none' });
  await client.invalidateQueries({ queryKey: officeQueries.all(campaign) });
};

export const uploadOffices = (campaign: string) =>
  mutationOptions({
    mutationFn: ({ name, content }: { name: string; content: Blob }): Promise<OfficeImport> =>
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

export const remapOffices = (place: Place) =>
  mutationOptions({
    mutationFn: (mapping: OfficeMapping) => unwrap(one.mapping.$put({ param: { ...place }, json: { mapping } })),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client, place.campaign),
    meta: { showsOwnErrors: true },
  });

/** Where the offices were changed since, the answer is an error, and the import is shown as it would be now. */
export const applyOffices = (place: Place) =>
  mutationOptions({
    mutationFn: () => unwrap(one.apply.$post({ param: { ...place } })),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client, place.campaign),
    meta: { showsOwnErrors: true },
  });

export const undoOffices = (place: Place) =>
  mutationOptions({
    mutationFn: () => unwrap(one.undo.$post({ param: { ...place } })),
    onSettled: (_data, _error, _variables, _result, { client }) => refresh(client, place.campaign),
  });

export const refusedUrl = ({ campaign, import: id }: Place, locale: string): string =>
  apiUrl(`/api/v1/campaigns/${encodeURIComponent(campaign)}/officials/imports/${id}/refused.csv?locale=${locale}`);
