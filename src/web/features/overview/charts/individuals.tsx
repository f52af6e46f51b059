import { useTranslation } from 'react-i18next';
import { ChartPanel } from '../../../shared/charts/chart-panel.tsx';
import { useFormat } from '../../../shared/i18n/format.ts';
import type { OverviewChartProps } from './chart-props.ts';
import { NothingCounted } from './nothing-counted.tsx';
import { countedStates, countIn } from './overview-filters.ts';
import { useGroupRows, useGroupTable, useStateSeries } from './series.ts';
import { useFilterLead } from './use-overview-filters.ts';

/** Persons who signed for themselves, apart from organisations; nothing where there are none. */
export function Individuals({ query, filters }: OverviewChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const leadTo = useFilterLead();
  const rowsOf = useGroupRows();
  const tableOf = useGroupTable();
  const states = countedStates(filters);
  const series = useStateSeries()(states);
  const individuals = query.data?.individuals;
  if (individuals === undefined || individuals.byCountry.length === 0) return null;
  type Group = (typeof individuals.byCountry)[number];
  const named = ({ country }: Group) => ({
    key: country,
    label: format.country(country),
    ...leadTo({ country: [country] }),
  });
  const total = countIn(individuals.byState, states);
  return (
    <ChartPanel
      order={3}
      title={t('charts.individuals.title', { count: total, shown: format.number(total) })}
      question={t('charts.individuals.question')}
      query={query}
      series={series}
      fileName="individuals-by-country"
      lines={6}
      isEmpty={() => total === 0}
      empty={<NothingCounted filters={filters} />}
      draw={({ individuals: { byCountry } }) => ({
        kind: 'bars',
        series,
        rows: rowsOf(byCountry, states, {
          named,
          rest: (others) => ({
            label: t('charts.otherCountries', { count: others.length }),
            ...leadTo({ country: others.map(({ country }) => country) }),
          }),
        }),
      })}
      table={({ individuals: { byCountry } }) => tableOf(t('overview.country'), byCountry, states, named)}
    />
  );
}
