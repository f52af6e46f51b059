import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { STANDING } from '../../../domain/signatories/signature-state.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import type { BarRow } from '../../shared/charts/bar-list.tsx';
import { ChartPanel } from '../../shared/charts/chart-panel.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { signatoryFilters } from '../../shared/signatory-filters.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { groupTable } from './group-table.ts';
import type { OverviewData } from './queries.ts';
import { type Group, standingIn, topAndRest } from './top-and-rest.ts';

const SHOWN = 8;

type CountryGroup = OverviewData['byCountry'][number];

/** Where the coalition is strong and where it is thin; a bar leads to its signatories. */
export function ByCountry({ query }: { query: UseQueryResult<OverviewData> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const campaign = useCampaignSlug();
  const series = [
    { key: 'verified', label: t('overview.column.verified'), shade: 'teal' },
    { key: 'confirmed', label: t('overview.column.confirmed'), shade: 'teal-second' },
  ] as const;
  const leadTo = (countries: string[]) =>
    paths.signatories(campaign) + signatoryFilters.write({ country: countries, state: [...STANDING] });
  const values = ({ verified, confirmed }: Group) => [verified, confirmed];
  const rows = ({ byCountry }: OverviewData): BarRow[] => {
    const { top, rest } = topAndRest(byCountry, SHOWN);
    const bars = top.map((group: CountryGroup) => ({
      key: group.country,
      label: format.country(group.country),
      values: values(group),
      to: leadTo([group.country]),
    }));
    if (rest.groups.length === 0) return bars;
    const label = t('overview.otherCountries', { count: rest.groups.length });
    const to = leadTo(rest.groups.map(({ country }) => country));
    return [...bars, { key: 'other', label, values: values(rest), to }];
  };
  return (
    <ChartPanel
      title={t('overview.byCountry')}
      question={t('overview.byCountryQuestion')}
      query={query}
      series={series}
      fileName="signatories-by-country"
      lines={SHOWN}
      isEmpty={({ standing }) => standing === 0}
      empty={<EmptyState title={t('overview.noSignatories')} hint={t('overview.noSignatoriesHint')} />}
      draw={(data) => ({ kind: 'bars', rows: rows(data), series })}
      table={({ byCountry }) =>
        groupTable(t, t('overview.country'), byCountry, (group) => ({
          key: group.country,
          label: format.country(group.country),
          ...(standingIn(group) > 0 ? { to: leadTo([group.country]) } : {}),
        }))
      }
    />
  );
}
