import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { DeliverByHand, Reply, SendingAct, SimpleAct, StartSending } from '../../../domain/deliveries/delivery.ts';
import { REPLY_OUTCOMES } from '../../../domain/deliveries/delivery-state.ts';
import { LEDGER_STATES } from '../../../domain/deliveries/ledger-state.ts';
import { readProblem } from '../../shared/api/api-error.ts';
import { api, apiUrl } from '../../shared/api/client.ts';
import { type Answer, ifMatch, unwrap } from '../../shared/api/unwrap.ts';
import { urlInt, urlMaybeOneOf, urlState, urlText } from '../../shared/url-state.ts';

const campaignRoute = api.api.v1.campaigns[':campaign'];
const lettersRoute = campaignRoute.letters[':letter'];
const ofLetter = lettersRoute.deliveries;
const ofOffice = ofLetter[':office'];

export interface LetterPlace {
  campaign: string;
  letter: string;
}
export interface OfficePlace extends LetterPlace {
  office: string;
}

export type LetterLedgerData = Answer<Awaited<ReturnType<typeof ofLetter.$get>>>;
export type LedgerData = Answer<Awaited<ReturnType<typeof campaignRoute.deliveries.$get>>>;
export type LedgerRowData = LedgerData['items'][number];
export type DeliveryData = Answer<Awaited<ReturnType<typeof ofOffice.$get>>>;
export type SendingData = NonNullable<LetterLedgerData['sending']>;

export const REPLY_FILTERS = ['none', 'overdue', ...REPLY_OUTCOMES] as const;

/** Which rows of the ledger are listed, and which one is open: `LETTER:OFFICE`. */
export const ledgerView = urlState({
  state: urlMaybeOneOf(LEDGER_STATES),
  country: urlText(),
  reply: urlMaybeOneOf(REPLY_FILTERS),
  q: urlText(),
  page: urlInt(1),
  open: urlText(),
});
export type LedgerView = ReturnType<typeof ledgerView.read>;

const filterOf = ({ state, country, reply, q }: LedgerView) => ({
  ...(state ? { state } : {}),
  ...(/^[A-Z]{2}$/.test(country) ? { country } : {}),
  ...(reply ? { reply } : {}),
  ...(q ? { q } : {}),
});

/** How often a letter that is going out is looked at, should the stream of changes be away. */
const WATCH_MS = 5000;

export const deliveryQueries = {
  all: (campaign: string) => ['deliveries', campaign] as const,
  ledger: (campaign: string, view: LedgerView) =>
    queryOptions({
      queryKey: [...deliveryQueries.all(campaign), 'ledger', filterOf(view), view.page],
      staleTime: 0,
      queryFn: () =>
        unwrap(
          campaignRoute.deliveries.$get({ param: { campaign }, query: { ...filterOf(view), page: `${view.page}` } }),
        ),
      placeholderData: keepPreviousData,
    }),
  letter: ({ campaign, letter }: LetterPlace, view: LedgerView) =>
    queryOptions({
      queryKey: [...deliveryQueries.all(campaign), 'letter', letter, filterOf(view), view.page],
      staleTime: 0,
      queryFn: () =>
        unwrap(ofLetter.$get({ param: { campaign, letter }, query: { ...filterOf(view), page: `${view.page}` } })),
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => (state.data?.sending?.state === 'running' ? WATCH_MS : false),
    }),
  one: ({ campaign, letter, office }: OfficePlace) =>
    queryOptions({
      queryKey: [...deliveryQueries.all(campaign), 'one', letter, office],
      staleTime: 0,
      queryFn: () => unwrap(ofOffice.$get({ param: { campaign, letter, office } })),
    }),
  /** What the preflight finds before sending. */
  findings: ({ campaign, letter }: LetterPlace) =>
    queryOptions({
      queryKey: [...deliveryQueries.all(campaign), 'findings', letter],
      staleTime: 0,
      queryFn: () => unwrap(lettersRoute.approval.$get({ param: { campaign, letter } })),
    }),
};

/** Letters say whether they were sent, and the overview who has answered. */
const refresh = (client: QueryClient, campaign: string) =>
  Promise.all(
    [deliveryQueries.all(campaign), ['letters', campaign], ['overview', campaign]].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  );
const refreshing = (campaign: string) => ({
  onSettled: (
    _data: unknown,
    _error: unknown,
    _variables: unknown,
    _result: unknown,
    context: { client: QueryClient },
  ) => refresh(context.client, campaign),
});

export const startSending = (place: LetterPlace) =>
  mutationOptions({
    mutationFn: ({ seen, json }: { seen: number; json: StartSending }) =>
      unwrap(ofLetter.$post({ param: { ...place }, json }, ifMatch(seen))),
    meta: { showsOwnErrors: true },
    ...refreshing(place.campaign),
  });

export const commandSending = (place: LetterPlace) =>
  mutationOptions({
    mutationFn: ({ seen, act }: { seen: number; act: SendingAct }) =>
      unwrap(ofLetter.acts.$post({ param: { ...place }, json: { act } }, ifMatch(seen))),
    ...refreshing(place.campaign),
  });

export const sendTest = (place: LetterPlace) =>
  mutationOptions({
    mutationFn: (officeId: string) => unwrap(ofLetter.test.$post({ param: { ...place }, json: { officeId } })),
  });

export const actOnDelivery = (place: OfficePlace) =>
  mutationOptions({
    mutationFn: ({ seen, act }: { seen: number; act: SimpleAct }) =>
      unwrap(ofOffice.acts.$post({ param: { ...place }, json: { act } }, ifMatch(seen))),
    ...refreshing(place.campaign),
  });

export interface Scanned {
  seen: number;
  file: File | null;
}

/** What is told comes first; the scan follows it, to the version that this made. */
async function withScan(place: OfficePlace, told: DeliveryData, kind: 'stamp' | 'reply', file: File | null) {
  if (!file) return;
  const { campaign, letter, office } = place;
  const path =
    `/api/v1/campaigns/${encodeURIComponent(campaign)}/letters/${letter}/deliveries/${office}/files` as const;
  const answer = await fetch(`${apiUrl(path)}?${new URLSearchParams({ kind, name: file.name }).toString()}`, {
    method: 'POST',
    headers: { 'content-type': file.type, ...ifMatch(told.version).headers },
    body: file,
  });
  if (!answer.ok) throw await readProblem(answer);
}

export const deliverByHand = (place: OfficePlace) =>
  mutationOptions({
    mutationFn: async ({ seen, file, json }: Scanned & { json: DeliverByHand }) =>
      withScan(
        place,
        await unwrap(ofOffice['by-hand'].$post({ param: { ...place }, json }, ifMatch(seen))),
        'stamp',
        file,
      ),
    meta: { showsOwnErrors: true },
    ...refreshing(place.campaign),
  });

export const recordReply = (place: OfficePlace) =>
  mutationOptions({
    mutationFn: async ({ seen, file, json }: Scanned & { json: Reply }) =>
      withScan(
        place,
        await unwrap(ofOffice.replies.$post({ param: { ...place }, json }, ifMatch(seen))),
        'reply',
        file,
      ),
    meta: { showsOwnErrors: true },
    ...refreshing(place.campaign),
  });

export const logBounce = (place: OfficePlace) =>
  mutationOptions({
    mutationFn: ({ seen, note }: { seen: number; note: string }) =>
      unwrap(ofOffice.bounce.$post({ param: { ...place }, json: { note } }, ifMatch(seen))),
    meta: { showsOwnErrors: true },
    ...refreshing(place.campaign),
  });

const base = (campaign: string): `/api/${string}` => `/api/v1/campaigns/${encodeURIComponent(campaign)}`;

/** Where plain links find files. */
export const messageUrl = ({ campaign, letter, office }: OfficePlace): string =>
  apiUrl(`${base(campaign)}/letters/${letter}/deliveries/${office}/message.eml`);
export const fileUrl = ({ campaign, letter, office }: OfficePlace, file: string): string =>
  apiUrl(`${base(campaign)}/letters/${letter}/deliveries/${office}/files/${file}`);
export const exportUrl = (campaign: string, view: LedgerView, format: 'csv' | 'xlsx', locale: string): string =>
  `${apiUrl(`${base(campaign)}/deliveries/export.${format}`)}?${new URLSearchParams({ ...filterOf(view), locale }).toString()}`;
