import type { Locale } from '../../domain/locale/locale.ts';

const encoded = encodeURIComponent;

/** Every public address, once. */
export const publicPaths = {
  style: () => '/s/statement.css',
  statement: (campaign: string, locale?: Locale) =>
    `/s/${encoded(campaign)}${locale === undefined ? '' : `/${locale}`}`,
  version: (campaign: string, locale: Locale, number: number) => `/s/${encoded(campaign)}/${locale}/v/${number}`,
  changes: (campaign: string, locale: Locale, number: number, since: number) =>
    `/s/${encoded(campaign)}/${locale}/v/${number}/changes?since=${since}`,
  json: (campaign: string, number: number) => `/api/public/campaigns/${encoded(campaign)}/versions/${number}.json`,
  letter: (reference: string, locale?: Locale) =>
    `/check/${encoded(reference)}${locale === undefined ? '' : `/${locale}`}`,
  letterJson: (reference: string) => `/api/public/letters/${encoded(reference)}.json`,
  document: (
    campaign: string,
    { number, locale, format }: { number: number; locale: Locale; format: 'pdf' | 'docx' },
    signatories?: 'none',
  ) =>
    `/api/public/campaigns/${encoded(campaign)}/versions/${number}/${locale}/statement.${format}${signatories ? `?signatories=${signatories}` : ''}`,
};
