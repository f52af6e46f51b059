import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { LetterAct } from '../../../../domain/letters/letter-acts.ts';
import type { LetterApproval } from '../../../../domain/letters/letter-approval.ts';
import type { FindingCode } from '../../../../domain/letters/preflight.ts';
import { ifMatch, unwrap } from '../../../shared/api/unwrap.ts';
import { type LetterPlace, letterQueries, letterRoute } from '../queries.ts';

/**
 * Where a letter is on its way to approval, and what the preflight finds. The preflight reads the letter for every office:
 * it waits until the text has settled.
 */
export const approvalQuery = ({ campaign, letter }: LetterPlace, settled: boolean) =>
  queryOptions({
    queryKey: [...letterQueries.all(campaign), 'approval', letter],
    queryFn: () => unwrap(letterRoute.approval.$get({ param: { campaign, letter } })),
    enabled: ({ state }) => settled || state.data === undefined,
  });

type Seen = Pick<LetterApproval, 'contentHash'>;

/** Whatever came of it, somebody else may have moved the letter meanwhile: the screen is asked anew. */
const afterwards = ({ campaign }: LetterPlace) => ({
  onSettled: (
    _data: unknown,
    _error: unknown,
    _variables: unknown,
    _result: unknown,
    { client }: { client: { invalidateQueries: (filter: { queryKey: readonly unknown[] }) => Promise<void> } },
  ) => client.invalidateQueries({ queryKey: letterQueries.all(campaign) }),
});

const onSeen = ({ contentHash }: Seen) => ifMatch(`"${contentHash}"`);

const PLAIN = {
  submit: letterRoute.submit.$post,
  takeBack: letterRoute['take-back'].$post,
  reopen: letterRoute.reopen.$post,
  renewRoster: letterRoute['renew-roster'].$post,
} satisfies Partial<Record<LetterAct, unknown>>;
export type PlainAct = keyof typeof PLAIN;

/** Moves a letter, on exactly the content that is on the screen. */
export const moveLetter = (place: LetterPlace, act: PlainAct) =>
  mutationOptions({
    mutationFn: (seen: Seen) => unwrap(PLAIN[act]({ param: { ...place } }, onSeen(seen))),
    ...afterwards(place),
  });

export const returnLetter = (place: LetterPlace) =>
  mutationOptions({
    mutationFn: ({ seen, note }: { seen: Seen; note: string }) =>
      unwrap(letterRoute.return.$post({ param: { ...place }, json: { note } }, onSeen(seen))),
    ...afterwards(place),
  });

export const approveLetter = (place: LetterPlace) =>
  mutationOptions({
    mutationFn: ({ seen, accepted }: { seen: Seen; accepted: FindingCode[] }) =>
      unwrap(letterRoute.approve.$post({ param: { ...place }, json: { accepted } }, onSeen(seen))),
    ...afterwards(place),
  });
