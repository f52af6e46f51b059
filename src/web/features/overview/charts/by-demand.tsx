import { useTranslation } from 'react-i18next';
import { useCampaignSlug } from '../../../shared/campaign/campaign.ts';
import { ChartPanel } from '../../../shared/charts/chart-panel.tsx';
import type { ChartRow } from '../../../shared/charts/chart-table.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { useLocale } from '../../../shared/i18n/use-locale.ts';
import { paths } from '../../../shared/paths.ts';
import { signatoryFilters } from '../../../shared/signatory-filters.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import type { OverviewData } from '../queries.ts';
import type { OverviewChartProps } from './chart-props.ts';
import { listFilters } from './overview-filters.ts';

type Demand = OverviewData['demands'][number];

/** What each demand is endorsed by; a bar with reservations leads to who has them. */
export function ByDemand({ query, filters }: OverviewChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const campaign = useCampaignSlug();
  const series = [
    { key: 'endorsed', label: t('charts.demands.endorsed'), shade: 'teal' },
    { key: 'reserved', label: t('charts.demands.reserved'), shade: 'brick-second' },
  ] as const;
  const name = ({ position, titles }: Demand) =>
    `${position} · ${(titles.find((one) => one.locale === locale) ?? titles[0])?.title ?? ''}`;
  // Nothing can be narrowed to a demand: the bar opens the list of who has a reservation, under the same filters.
  const leadTo = (key: string, reserved: number, country: readonly string[] = filters.country) => {
    if (reserved <= 0) return {};
    const narrowed = listFilters({ ...filters, country: [...country] }, false);
    return { to: paths.signatories(campaign) + signatoryFilters.write({ ...narrowed, reserves: [key] }) };
  };
  const tableRows = (demand: Demand): ChartRow[] => [
    {
      key: demand.key,
      cells: [name(demand), t('charts.demands.everywhere'), demand.endorsed, demand.reserved],
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
      order={3}
      title={t('charts.demands.title')}
      question={t('charts.demands.question')}
      query={query}
      series={series}
      fileName="signatories-by-demand"
      isEmpty={({ demands }) => demands.length === 0}
      empty={<EmptyState title={t('charts.demands.none')} hint={t('charts.demands.noneHint')} />}
      draw={({ demands }) => ({
        kind: 'bars',
        series,
        hasLongNames: true,
        labelWidth: 'clamp(130px, 26vw, 340px)',
        rows: demands.map((demand) => ({
          key: demand.key,
          label: name(demand),
          values: [Math.max(0, demand.endorsed), Math.max(0, demand.reserved)],
          display: t('charts.demands.pair', {
            endorsed: format.number(demand.endorsed),
            reserved: format.number(demand.reserved),
          }),
          ...leadTo(demand.key, demand.reserved),
        })),
      })}
      table={({ demands }) => ({
        columns: [
          { key: 'demand', label: t('charts.demands.demand') },
          { key: 'country', label: t('overview.country') },
          ...series.map(({ key, label }) => ({ key, label, numeric: true })),
        ],
        rows: demands.flatMap(tableRows),
      })}
    />
  );
}
