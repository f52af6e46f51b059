import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { type ExportFormat, isRunning } from '../../../domain/exports/export-formats.ts';
import {
  ROSTER_GROUPINGS,
  ROSTER_READERS,
  type RosterGrouping,
  type RosterPaper,
  type RosterReaders,
} from '../../../domain/exports/roster-choices.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { api, apiUrl } from '../../shared/api/client.ts';
import { unwrap } from '../../shared/api/unwrap.ts';
import { urlMaybeOneOf, urlState, urlText } from '../../shared/url-state.ts';
import { asked, type ListFilters, listFields } from './queries.ts';

const exportsRoute = api.api.v1.campaigns[':campaign'].exports;

/** How often a file that is being written is asked how far it is. */
const WATCH_MS = 1000;

export const exportQueries = {
  /** One's own files; live signals tell of lists, not of these. */
  list: (campaign: string) =>
    queryOptions({
      queryKey: ['exports', campaign],
      queryFn: () => unwrap(exportsRoute.$get({ param: { campaign } })),
      refetchInterval: ({ state }) => (state.data?.items.some((file) => isRunning(file.state)) ? WATCH_MS : false),
    }),
};

type Wish = ListFilters & { locale: Locale };
const listed = urlState({ ...listFields, locale: urlText() });
const onPaper = urlState({
  ...listFields,
  locale: urlText(),
  group: urlMaybeOneOf(ROSTER_GROUPINGS),
  readers: urlMaybeOneOf(ROSTER_READERS),
});

const inCampaign = (campaign: string) => `/api/v1/campaigns/${encodeURIComponent(campaign)}` as const;

/** A plain link: what is filtered on the screen is what the file holds. */
export const exportUrl = (campaign: string, format: ExportFormat, wish: Wish): string =>
  apiUrl(`${inCampaign(campaign)}/signatories/export.${format}`) + listed.write(wish);

export const rosterUrl = (
  campaign: string,
  paper: RosterPaper,
  wish: Wish & { group: RosterGrouping; readers: RosterReaders },
): string => apiUrl(`${inCampaign(campaign)}/signatories/roster.${paper}`) + onPaper.write(wish);

export const fileUrl = (campaign: string, id: string): string =>
  apiUrl(`${inCampaign(campaign)}/exports/${encodeURIComponent(id)}/file`);

function useRefresh(campaign: string) {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: exportQueries.list(campaign).queryKey });
}

/** Has a long list written in the background. */
export function useOrderExport(campaign: string) {
  const refresh = useRefresh(campaign);
  return useMutation({
    mutationFn: ({ format, filters: { locale, ...filters } }: { format: ExportFormat; filters: Wish }) =>
      unwrap(exportsRoute.$post({ param: { campaign }, json: { format, query: { ...asked(filters), locale } } })),
    onSettled: refresh,
  });
}

export function useCancelExport(campaign: string) {
  const refresh = useRefresh(campaign);
  return useMutation({
    mutationFn: (id: string) => unwrap(exportsRoute[':id'].cancel.$post({ param: { campaign, id } })),
    onSettled: refresh,
  });
}
