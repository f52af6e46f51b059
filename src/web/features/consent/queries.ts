import { keepPreviousData, mutationOptions, queryOptions } from '@tanstack/react-query';
import type { RoundAct } from '../../../domain/consent/round-state.ts';
import { REQUEST_STATUSES } from '../../../domain/consent/round-state.ts';
import { api } from '../../shared/api/client.ts';
import { type Answer, ifMatch, unwrap } from '../../shared/api/unwrap.ts';
import { urlInt, urlMaybeOneOf, urlState } from '../../shared/url-state.ts';

const rounds = api.api.v1.campaigns[':campaign'].consent.rounds;
const one = rounds[':round'];

/** How often a round that is still writing its messages is asked how far it is. */
const WATCH_MS = 2000;

export type RoundData = Answer<Awaited<ReturnType<typeof one.$get>>>;
export type RequestRow = Answer<Awaited<ReturnType<typeof one.requests.$get>>>['items'][number];

export interface Place {
  campaign: string;
  round: string;
}

/** Which signatories of a round are listed. */
export const requestView = urlState({
  status: urlMaybeOneOf(REQUEST_STATUSES),
  without: urlMaybeOneOf(['address']),
  page: urlInt(1),
});
export type RequestView = ReturnType<typeof requestView.read>;

export const consentQueries = {
  list: (campaign: string) =>
    queryOptions({
      queryKey: ['consent', campaign],
      // Signatories answer without anybody here doing anything.
      staleTime: 0,
      queryFn: () => unwrap(rounds.$get({ param: { campaign } })),
    }),
  round: ({ campaign, round }: Place) =>
    queryOptions({
      queryKey: ['consent', campaign, round],
      staleTime: 0,
      queryFn: () => unwrap(one.$get({ param: { campaign, round } })),
      refetchInterval: ({ state }) =>
        state.data?.state === 'open' && state.data.askedAllAt === null ? WATCH_MS : false,
    }),
  requests: ({ campaign, round }: Place, { status, without, page }: RequestView) =>
    queryOptions({
      queryKey: ['consent', campaign, round, 'requests', status, without, page],
      staleTime: 0,
      queryFn: () =>
        unwrap(
          one.requests.$get({
            param: { campaign, round },
            query: { page: String(page), ...(status ? { status } : {}), ...(without ? { without } : {}) },
          }),
        ),
      placeholderData: keepPreviousData,
    }),
};

/** Pauses, resumes or closes a round; a failure is told by the notice. */
export const actOnRound = (place: Place) =>
  mutationOptions({
    mutationFn: ({ seen, act }: { seen: number; act: RoundAct }) =>
      unwrap(one.acts.$post({ param: { ...place }, json: { act } }, ifMatch(seen))),
    onSettled: (_data, _error, _variables, _result, { client }) =>
      client.invalidateQueries({ queryKey: consentQueries.list(place.campaign).queryKey }),
  });

/** Puts the deadline off. */
export const changeDeadline = (place: Place) =>
  mutationOptions({
    mutationFn: ({ seen, deadline }: { seen: number; deadline: string }) =>
      unwrap(one.$patch({ param: { ...place }, json: { deadline } }, ifMatch(seen))),
    meta: { showsOwnErrors: true },
    onSettled: (_data, _error, _variables, _result, { client }) =>
      client.invalidateQueries({ queryKey: consentQueries.list(place.campaign).queryKey }),
  });
