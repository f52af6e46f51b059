import { useTranslation } from 'react-i18next';
import { ChartPanel } from '../../../shared/charts/chart-panel.tsx';
import type { Drawing } from '../../../shared/charts/drawing.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import type { OverviewData } from '../queries.ts';
import type { OverviewChartProps } from './chart-props.ts';
import { NothingCounted } from './nothing-counted.tsx';
import { countedStates, countIn, isNarrowed } from './overview-filters.ts';
import { useGroupRows, useGroupTable, useStateSeries } from './series.ts';
import { useFilterLead } from './use-overview-filters.ts';

type CountryGroup = OverviewData['byCountry'][number];

/** Where the coalition is strong and where it is thin, as bars and as a map; a country narrows all charts to itself. */
export function ByCountry({ query, filters }: OverviewChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const leadTo = useFilterLead();
  const rowsOf = useGroupRows();
  const tableOf = useGroupTable();
  const states = countedStates(filters);
  const series = useStateSeries()(states);
  const count = (group: CountryGroup) => countIn(group, states);
  const named = (group: CountryGroup) => ({
    key: group.country,
    label: format.country(group.country),
    ...leadTo({ country: [group.country] }),
  });
  const rows = ({ byCountry }: OverviewData) =>
    rowsOf(byCountry, states, {
      named,
      rest: (others) => ({
        label: t('charts.otherCountries', { count: others.length }),
        ...leadTo({ country: others.map(({ country }) => country) }),
      }),
    });
  const map = ({ byCountry }: OverviewData): Drawing => ({
    kind: 'map',
    counts: byCountry
      .filter((group) => count(group) > 0)
      .map((group) => ({ ...named(group), country: group.country, count: count(group) })),
    only: filters.country,
    nobody: t('charts.nobody'),
    elsewhere: t('charts.map.elsewhere'),
    americas: t('charts.map.americas'),
    caribbean: t('charts.map.caribbean'),
  });
  const missing = ({ countries }: OverviewData): string[] =>
    // Under filters it would name countries where others do stand.
    countries.addressedEmpty.length === 0 || isNarrowed(filters)
      ? []
      : [
          t('charts.addressedEmpty', {
            count: countries.addressedEmpty.length,
            countries: format.list(countries.addressedEmpty.map(format.country).sort(format.compare)),
          }),
        ];
  return (
    <ChartPanel
      order={3}
      title={t('charts.byCountry')}
      question={t('charts.byCountryQuestion')}
      query={query}
      series={series}
      fileName="signatories-by-country"
      lines={10}
      isEmpty={({ byCountry }) => !byCountry.some((group) => count(group) !== 0)}
      empty={<NothingCounted filters={filters} />}
      firstLabel={t('charts.bars')}
      draw={(data) => ({ kind: 'bars', rows: rows(data), series })}
      others={[{ key: 'map', label: t('charts.map.map'), draw: map }]}
      notes={missing}
      table={({ byCountry }) => tableOf(t('overview.country'), byCountry, states, named)}
    />
  );
}
