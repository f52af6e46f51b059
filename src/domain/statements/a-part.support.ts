import type { Locale } from '../locale/locale.ts';
import type { ApprovedWording, StatementPart } from './parts.ts';

type Words = Partial<Record<Locale, Partial<ApprovedWording>>>;

/** A part with an approved wording in each locale that is named, every translation up to date with the Spanish source. */
export function aPart(
  { key = 'a', kind = 'demand', position = 1, newest = [] }: Partial<Omit<StatementPart, 'approved'>>,
  words: Words,
): StatementPart {
  const approved = Object.entries(words).map(([locale, fields]) => ({
    id: `${key}-${locale}-1`,
    locale: locale as Locale,
    number: 1,
    title: `${key} ${locale}`,
    body: 'Texto.',
    sourceVersionId: locale === 'es' ? null : `${key}-es-1`,
    ...fields,
  }));
  const others = approved.filter(({ locale }) => !newest.some((one) => one.locale === locale));
  return {
    key,
    kind,
    position,
    approved,
    newest: [...newest, ...others.map(({ locale, number }) => ({ locale, number }))],
  };
}
