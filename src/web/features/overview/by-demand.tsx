import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { STANDING } from '../../../domain/signatories/signature-state.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { ChartPanel } from '../../shared/charts/chart-panel.tsx';
import type { ChartRow } from '../../shared/charts/chart-table.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { paths } from '../../shared/paths.ts';
import { signatoryFilters } from '../../shared/signatory-filters.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import type { OverviewData } from './queries.ts';

type Demand = OverviewData['demands'][number];

/** What each demand is endorsed by; a bar with reservations leads to who has them. */
export function ByDemand({ query }: { query: UseQueryResult<OverviewData> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const campaign = useCampaignSlug();
  const series = [
    { key: 'endorsed', label: t('overview.demands.endorsed'), shade: 'teal' },
    { key: 'reserved', label: t('overview.demands.reserved'), shade: 'brick-second' },
  ] as const;
  const name = ({ position, titles }: Demand) =>
    `${position} · ${(titles.find((one) => one.locale === locale) ?? titles[0])?.title ?? ''}`;
  const leadTo = (key: string, reserved: number, country: string[] = []) =>
    reserved === 0
      ? {}
      : {
          to: paths.signatories(campaign) + signatoryFilters.write({ country, state: [...STANDING], reserves: [key] }),
        };
  const tableRows = (demand: Demand): ChartRow[] => [
    {
      key: demand.key,
      cells: [name(demand), t('overview.demands.everywhere'), demand.endorsed, demand.reserved],
      ...leadTo(demand.key, demand.reserved),
    },
    ...demand.byCountry.map(({ country, endorsed, reserved }) => ({
      key: `${demand.key} ${country}`,
      cells: [name(demand), format.country(country), endorsed, reserved],
      ...leadTo(demand.key, reserved, [country]),
    })),
  ];
  return (
    <ChartPanel
      title={t('overview.demands.title')}
      question={t('overview.demands.question')}
      query={query}
      series={series}
      fileName="signatories-by-demand"
      isEmpty={({ demands }) => demands.length === 0}
      empty={<EmptyState title={t('overview.demands.none')} hint={t('overview.demands.noneHint')} />}
      draw={({ demands }) => ({
        kind: 'bars',
        series,
        labelWidth: 'clamp(130px, 26vw, 340px)',
        rows: demands.map((demand) => ({
          key: demand.key,
          label: name(demand),
          values: [demand.endorsed, demand.reserved],
          display: t('overview.demands.pair', {
            endorsed: format.number(demand.endorsed),
            reserved: format.number(demand.reserved),
          }),
          ...leadTo(demand.key, demand.reserved),
        })),
      })}
      table={({ demands }) => ({
        columns: [
          { key: 'demand', label: t('overview.demands.demand') },
          { key: 'country', label: t('overview.country') },
          ...series.map(({ key, label }) => ({ key, label, numeric: true })),
        ],
        rows: demands.flatMap(tableRows),
      })}
    />
  );
}
