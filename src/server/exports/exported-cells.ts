import { labelOf } from '../../domain/locale/country-labels.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { enSignatoryWords } from '../../domain/locale/signatory-words.en.ts';
import { esSignatoryWords } from '../../domain/locale/signatory-words.es.ts';
import { ptSignatoryWords } from '../../domain/locale/signatory-words.pt.ts';
import { EXPORT_COLUMNS, type ExportColumn, type SignatoryWords } from '../../domain/locale/signatory-words.ts';
import type { ExportedRow } from './exported-rows.ts';
import type { FileScope } from './row-format.ts';

export const WORDS: Record<Locale, SignatoryWords> = {
  en: enSignatoryWords,
  es: esSignatoryWords,
  pt: ptSignatoryWords,
};

/** Addresses have a column only for those who may read them. */
export const columnsFor = (mayReadContact: boolean): ExportColumn[] =>
  EXPORT_COLUMNS.filter((column) => column !== 'email' || mayReadContact);

/** Those of a day, `YYYY-MM-DD` or empty. */
export const DAYS: readonly ExportColumn[] = ['signedOn', 'renewedOn'];

export type CellWords = Pick<FileScope, 'locale' | 'countryLabels'>;

export function cellsOf(row: ExportedRow, { locale, countryLabels }: CellWords): Record<ExportColumn, string> {
  const { orgType, signatureState, display, consent } = WORDS[locale];
  return {
    name: row.name,
    acronym: row.acronym ?? '',
    country: labelOf(countryLabels, locale, row.country) ?? countryNames(locale).of(row.country) ?? row.country,
    countryCode: row.country,
    type: orgType[row.type],
    state: signatureState[row.state],
    signedOn: row.signedOn,
    display: display[row.display],
    website: row.website ?? '',
    representative: row.representative ?? '',
    role: row.role ?? '',
    email: row.email ?? '',
    locale: row.locale,
    statement: String(row.statementVersion),
    consent: row.consent === null ? '' : consent[row.consent],
    renewedOn: row.renewedAt?.toISOString().slice(0, 10) ?? '',
    reservations: reservedOf(row, locale)
      .map(({ position, title }) => `${position} · ${title}`)
      .join('; '),
    source: row.source,
  };
}

/** The demands it does not endorse, as they were published, in the reader's language where there is one. */
export const reservedOf = ({ reserves, demands }: ExportedRow, locale: Locale) =>
  demands.flatMap(({ key, wordings }, index) => {
    if (!reserves.includes(key)) return [];
    const wording = wordings.find((one) => one.locale === locale) ?? wordings[0];
    return { key, position: index + 1, title: wording?.title ?? key };
  });

const names = new Map<Locale, Intl.DisplayNames>();

/** Making one costs more than asking it for a thousand countries. */
export function countryNames(locale: Locale): Intl.DisplayNames {
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
  names.set(locale, known);
  return known;
}
