import { fold } from '../../../domain/locale/fold.ts';
import { LOCALES } from '../../../domain/locale/locale.ts';
import { bestContact, contactState } from '../../../domain/officials/contact.ts';
import type { OfficeRow } from '../../../domain/officials/office-detail.ts';
import { OFFICE_KINDS } from '../../../domain/officials/office-kind.ts';
import { apiUrl } from '../../shared/api/client.ts';
import { urlMaybeOneOf, urlState, urlText, urlTexts } from '../../shared/url-state.ts';

export const CONTACT_STATES = ['valid', 'missing', 'expired', 'bounced'] as const;
export const HOLDERS = ['known', 'unknown'] as const;
export const DUES = ['overdue', 'open'] as const;

/** The list as its address tells it. */
export const officeList = urlState({
  q: urlText(),
  country: urlTexts(),
  kind: urlMaybeOneOf(OFFICE_KINDS),
  locale: urlMaybeOneOf(LOCALES),
  holder: urlMaybeOneOf(HOLDERS),
  email: urlMaybeOneOf(CONTACT_STATES),
  due: urlMaybeOneOf(DUES),
});
export type OfficeFilters = ReturnType<typeof officeList.read>;

export const NO_FILTERS: OfficeFilters = {
  q: '',
  country: [],
  kind: undefined,
  locale: undefined,
  holder: undefined,
  email: undefined,
  due: undefined,
};

export const isFiltered = ({ q, country, ...chosen }: OfficeFilters): boolean =>
  q !== '' || country.length > 0 || Object.values(chosen).some((one) => one !== undefined);

/** How an office is reached by e-mail on `today`, the way that letters go. */
export const emailState = (office: Pick<OfficeRow, 'holder' | 'contacts'>, today: string) =>
  contactState(bestContact(office, 'email', today));

export const isOverdue = (day: string | null, today: string): boolean => day !== null && day < today;

/** @param countryName as the reader's language has it; the search finds by it too */
export function passes(
  office: OfficeRow,
  filters: OfficeFilters,
  { today, countryName }: { today: string; countryName: string },
): boolean {
  const { country, kind, locale, holder, email, due } = filters;
  return [
    country.length === 0 || country.includes(office.country),
    kind === undefined || office.kind === kind,
    locale === undefined || office.locale === locale,
    holder === undefined || (holder === 'known') === (office.holder !== null),
    email === undefined || emailState(office, today) === email,
    due === undefined || (due === 'overdue' ? isOverdue(office.standing.dueOn, today) : office.standing.dueOn !== null),
    hasWords(office, filters.q, countryName),
  ].every(Boolean);
}

function hasWords(office: OfficeRow, q: string, countryName: string): boolean {
  const { titleEn, titleLocal, institution, holders } = office;
  const text = fold([titleEn, titleLocal, institution, countryName, ...holders.map(({ name }) => name)].join(' '));
  return fold(q)
    .split(' ')
    .every((word) => text.includes(word));
}

/** A plain link: what is filtered on the screen is what the file holds. @param offices none: all of them */
export function exportUrl(campaign: string, offices: readonly Pick<OfficeRow, 'id'>[]): string {
  const query = new URLSearchParams(offices.map(({ id }) => ['office', id])).toString();
  const file = apiUrl(`/api/v1/campaigns/${encodeURIComponent(campaign)}/officials/export.csv`);
  return query === '' ? file : `${file}?${query}`;
}
