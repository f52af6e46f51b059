import { queryOptions } from '@tanstack/react-query';
import type { LetterPages, LetterVariant } from '../../../domain/letters/letter.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { isApiError, isTransient } from '../../shared/api/api-error.ts';
import { api, apiUrl } from '../../shared/api/client.ts';
import { unwrap } from '../../shared/api/unwrap.ts';

const inCampaign = api.api.v1.campaigns[':campaign'];
export const lettersRoute = inCampaign.letters;
export const letterRoute = lettersRoute[':letter'];
export const blocksRoute = inCampaign['text-blocks'];

/** One letter of a campaign. */
export interface LetterPlace {
  campaign: string;
  letter: string;
}

const ofLetter = ({ campaign, letter }: LetterPlace, part: string) =>
  [...letterQueries.all(campaign), part, letter] as const;

export const letterQueries = {
  /** Everything about a campaign's letters; for invalidation. */
  all: (campaign: string) => ['letters', campaign] as const,
  list: (campaign: string) =>
    queryOptions({
      queryKey: [...letterQueries.all(campaign), 'list'],
      queryFn: () => unwrap(lettersRoute.$get({ param: { campaign } })),
    }),
  one: (place: LetterPlace) =>
    queryOptions({
      queryKey: ofLetter(place, 'one'),
      queryFn: () => unwrap(letterRoute.$get({ param: { ...place } })),
    }),
  /** What every merge field says to one office in one language; the text itself may be unsaved. */
  fields: (place: LetterPlace, office: string, locale: Locale) =>
    queryOptions({
      queryKey: [...ofLetter(place, 'fields'), office, locale],
      queryFn: () => unwrap(letterRoute.fields.$get({ param: { ...place }, query: { office, locale } })),
    }),
  /** The same for every office that the letter goes to, each in the language it is written to in. */
  looks: (place: LetterPlace) =>
    queryOptions({
      queryKey: ofLetter(place, 'looks'),
      queryFn: () => unwrap(letterRoute.looks.$get({ param: { ...place } })),
    }),
  /** The pages of the PDF that this text would be for one office; the last ones of the same office stay meanwhile. */
  pages: (place: LetterPlace, office: string, locale: Locale, { subject, body }: Text, known: object) => {
    const stem = [...ofLetter(place, 'pages'), office, locale] as const;
    return queryOptions({
      // A text is its object: as long as nobody types it is the same one. So are the facts it is set with.
      queryKey: [...stem, identity(body), subject, identity(known)],
      queryFn: ({ signal }) =>
        unwrap(
          letterRoute.preview.pages.$post(
            { param: { ...place }, query: { office, locale }, json: { subject, body } },
            { init: { signal } },
          ),
        ),
      placeholderData: (last: LetterPages | undefined, query) =>
        stem.every((part, at) => query?.queryKey[at] === part) ? last : undefined,
      retry: (count, error) => isTransient(error) && !isApiError(error, 'document.unavailable') && count < 2,
      gcTime: 30_000,
      staleTime: Number.POSITIVE_INFINITY,
      meta: { isQuiet: true },
    });
  },
  /** What became of the letter before. */
  lineage: (place: LetterPlace) =>
    queryOptions({
      queryKey: ofLetter(place, 'lineage'),
      queryFn: () => unwrap(letterRoute.lineage.$get({ param: { ...place } })),
    }),
  versions: (place: LetterPlace, locale: Locale) =>
    queryOptions({
      queryKey: [...ofLetter(place, 'versions'), locale],
      queryFn: async () =>
        (await unwrap(letterRoute.variants[':locale'].versions.$get({ param: { ...place, locale } }))).items,
    }),
  version: (place: LetterPlace, locale: Locale, version: number) =>
    queryOptions({
      queryKey: [...ofLetter(place, 'version'), locale, version],
      queryFn: () =>
        unwrap(
          letterRoute.variants[':locale'].versions[':version'].$get({
            param: { ...place, locale, version: String(version) },
          }),
        ),
    }),
  recipients: (place: LetterPlace) =>
    queryOptions({
      queryKey: ofLetter(place, 'recipients'),
      queryFn: () => unwrap(letterRoute.recipients.$get({ param: { ...place } })),
    }),
  attachments: (place: LetterPlace) =>
    queryOptions({
      queryKey: ofLetter(place, 'attachments'),
      queryFn: async () => (await unwrap(letterRoute.attachments.$get({ param: { ...place } }))).items,
    }),
  comments: (place: LetterPlace) =>
    queryOptions({
      queryKey: ofLetter(place, 'comments'),
      queryFn: async () => (await unwrap(letterRoute.comments.$get({ param: { ...place } }))).items,
    }),
  /** Passages kept for letters. */
  blocks: (campaign: string) =>
    queryOptions({
      queryKey: [...letterQueries.all(campaign), 'blocks'],
      queryFn: async () => (await unwrap(blocksRoute.$get({ param: { campaign } }))).items,
    }),
};

const letterUrl = ({ campaign, letter }: LetterPlace): `/api/${string}` =>
  `/api/v1/campaigns/${encodeURIComponent(campaign)}/letters/${encodeURIComponent(letter)}`;

/** Where a plain link finds the saved text as a PDF for one office. */
export const pdfUrl = (place: LetterPlace, office: string): string =>
  `${apiUrl(letterUrl(place))}/preview.pdf?${new URLSearchParams({ office }).toString()}`;

/** Files that go along: sent here, and each found by its id below. */
export const attachmentsUrl = (place: LetterPlace): string => `${apiUrl(letterUrl(place))}/attachments`;

export type Text = Pick<LetterVariant, 'subject' | 'body'>;

const identities = new WeakMap<object, number>();
let given = 0;

/** The same number for the same object, and another for every other. */
function identity(object: object): number {
  const known = identities.get(object);
  if (known !== undefined) return known;
  given += 1;
  identities.set(object, given);
  return given;
}
