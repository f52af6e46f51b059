import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/format.ts';
import { NO_FILTERS, type OverviewFilters } from './overview-filters.ts';

export interface Chip {
  key: string;
  label: string;
  /** The filters without it. */
  without: Partial<OverviewFilters>;
}

/** Each thing that the charts are narrowed to, in words. */
export function useChips(): (filters: OverviewFilters) => Chip[] {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ country, type, state, from, to }) => [
    ...country.map((one) => ({
      key: `country ${one}`,
      label: format.country(one),
      without: { country: country.filter((other) => other !== one) },
    })),
    ...type.map((one) => ({
      key: `type ${one}`,
      label: t(`vocabulary.orgType.${one}`),
      without: { type: type.filter((other) => other !== one) },
    })),
    ...state.map((one) => ({
      key: `state ${one}`,
      label: t(`vocabulary.signatureState.${one}`),
      without: { state: state.filter((other) => other !== one) },
    })),
    ...(from === '' && to === ''
      ? []
      : [{ key: 'days', label: daysIn(from, to), without: { from: NO_FILTERS.from, to: NO_FILTERS.to } }]),
  ];

  function daysIn(from: string, to: string): string {
    if (to === '') return t('charts.filters.since', { day: format.date(from) });
    if (from === '') return t('charts.filters.until', { day: format.date(to) });
    return t('charts.filters.between', { from: format.date(from), to: format.date(to) });
  }
}
