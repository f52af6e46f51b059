import { type InfiniteData, infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { IDENTITY_STEPS } from '../../../domain/signatories/identity.ts';
import { ORG_TYPES } from '../../../domain/signatories/org-type.ts';
import { SIGNATORY_SORTS, type SignatoryList } from '../../../domain/signatories/signatory-list.ts';
import { api } from '../../shared/api/client.ts';
import { unwrap } from '../../shared/api/unwrap.ts';
import { signatoryFilterFields } from '../../shared/signatory-filters.ts';
import { urlManyOf, urlOneOf, urlState, urlText, urlTexts } from '../../shared/url-state.ts';

export const signatoriesRoute = api.api.v1.campaigns[':campaign'].signatories;
export const signatoryRoute = signatoriesRoute[':id'];
export const verificationRoute = api.api.v1.campaigns[':campaign'].verification;

export const listFields = {
  ...signatoryFilterFields,
  sort: urlOneOf(SIGNATORY_SORTS, 'name'),
  dir: urlOneOf(['asc', 'desc'], 'asc'),
};

/** The list as its address tells it; `open` is the signatory whose details stand beside it. */
export const signatoryList = urlState({ ...listFields, open: urlText() });
export type SignatoryListState = ReturnType<typeof signatoryList.read>;
export type ListFilters = Omit<SignatoryListState, 'open'>;

/** As the API is asked: what is not filtered by is left out. */
export const asked = ({ batch, kind, ...filters }: ListFilters) => ({
  ...filters,
  ...(batch === '' ? {} : { batch }),
  ...(kind === undefined ? {} : { kind }),
});

/** Which of the waiting signatures are gone through, and at which one is. */
export const verificationQueue = urlState({
  country: urlTexts(),
  type: urlManyOf(ORG_TYPES),
  identity: urlManyOf(IDENTITY_STEPS),
  at: urlText(),
});
export type VerificationState = ReturnType<typeof verificationQueue.read>;

export interface Described {
  name: string;
  country: string;
  acronym: string;
}

export const signatoryQueries = {
  /** Everything about a campaign's signatories; for invalidation. */
  all: (campaign: string) => ['signatories', campaign] as const,
  /** The list itself, page after page as one scrolls. Its pages stay as they came, so that the next one costs no more than the first. */
  list: (campaign: string, filters: ListFilters) =>
    infiniteQueryOptions({
      queryKey: [...signatoryQueries.all(campaign), 'list', filters],
      queryFn: ({ pageParam: after, signal }) =>
        unwrap(
          signatoriesRoute.$get(
            { param: { campaign }, query: { ...asked(filters), pageSize: '100', ...(after ? { after } : {}) } },
            { init: { signal } },
          ),
        ),
      initialPageParam: '',
      getNextPageParam: ({ next }: SignatoryList) => next,
      placeholderData: keepPreviousData<InfiniteData<SignatoryList, string>>,
      structuralSharing: false,
    }),
  /** How many there are, and what each filter would leave. */
  counts: (campaign: string, { sort: _, dir: __, ...filters }: ListFilters) =>
    queryOptions({
      queryKey: [...signatoryQueries.all(campaign), 'counts', filters],
      queryFn: ({ signal }) =>
        unwrap(
          signatoriesRoute.counts.$get(
            { param: { campaign }, query: asked({ ...filters, sort: 'name', dir: 'asc' }) },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
    }),
  one: (campaign: string, id: string) =>
    queryOptions({
      queryKey: [...signatoryQueries.all(campaign), 'one', id],
      queryFn: () => unwrap(signatoryRoute.$get({ param: { campaign, id } })),
    }),
  /** One of the signatures that wait to be verified, and its neighbours. */
  waiting: (campaign: string, { at, ...filters }: VerificationState) =>
    queryOptions({
      queryKey: [...signatoryQueries.all(campaign), 'waiting', filters, at],
      queryFn: () =>
        unwrap(verificationRoute.$get({ param: { campaign }, query: { ...filters, ...(at === '' ? {} : { at }) } })),
      placeholderData: keepPreviousData,
    }),
  /** Organisations of the registry that may be the one described. */
  similar: (campaign: string, described: Described) =>
    queryOptions({
      queryKey: [...signatoryQueries.all(campaign), 'similar', described],
      queryFn: async () =>
        (await unwrap(signatoriesRoute.similar.$get({ param: { campaign }, query: described }))).items,
      enabled: described.name.trim().length > 2 && described.country !== '',
    }),
};
