import { queryOptions } from '@tanstack/react-query';
import type { LetterVariant } from '../../../domain/letters/letter.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { api, apiUrl } from '../../shared/api/client.ts';
import { unwrap } from '../../shared/api/unwrap.ts';

export const lettersRoute = api.api.v1.campaigns[':campaign'].letters;
export const letterRoute = lettersRoute[':letter'];

/** One letter of a campaign. */
export interface LetterPlace {
  campaign: string;
  letter: string;
}

export const letterQueries = {
  /** Everything about a campaign's letters; for invalidation. */
  all: (campaign: string) => ['letters', campaign] as const,
  /** Passages kept for letters. */
  blocks: (campaign: string) => [...letterQueries.all(campaign), 'blocks'] as const,
  list: (campaign: string) =>
    queryOptions({
      queryKey: [...letterQueries.all(campaign), 'list'],
      queryFn: () => unwrap(lettersRoute.$get({ param: { campaign } })),
    }),
  one: ({ campaign, letter }: LetterPlace) =>
    queryOptions({
      queryKey: [...letterQueries.all(campaign), 'one', letter],
      queryFn: () => unwrap(letterRoute.$get({ param: { campaign, letter } })),
    }),
  /** What every merge field says to one office in one language; the text itself may be unsaved. */
  fields: ({ campaign, letter }: LetterPlace, office: string, locale: Locale) =>
    queryOptions({
      queryKey: [...letterQueries.all(campaign), 'fields', letter, office, locale],
      queryFn: () => unwrap(letterRoute.fields.$get({ param: { campaign, letter }, query: { office, locale } })),
    }),
};

/** Where a plain link finds the saved text as a PDF for one office. */
export const pdfUrl = ({ campaign, letter }: LetterPlace, office: string): string =>
  `${apiUrl(`/api/v1/campaigns/${encodeURIComponent(campaign)}/letters/${encodeURIComponent(letter)}/preview.pdf`)}?${new URLSearchParams({ office }).toString()}`;

export type Text = Pick<LetterVariant, 'subject' | 'body'>;
