import { useTranslation } from 'react-i18next';
import { ChartPanel } from '../../../shared/charts/chart-panel.tsx';
import type { ChartTable } from '../../../shared/charts/chart-table.ts';
import type { Drawing } from '../../../shared/charts/drawing.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import type { OverviewData } from '../queries.ts';
import type { OverviewChartProps } from './chart-props.ts';
import { type Matrix, matrixOf } from './matrix.ts';
import { NothingCounted } from './nothing-counted.tsx';
import { countedStates, ORGANIZATION_TYPES } from './overview-filters.ts';
import { useFilterLead } from './use-overview-filters.ts';

/** So many of the gaps are named; the table marks them all. */
const NAMED = 3;

/** Where the coalition is thin: every pair of a country and a type, the empty ones too. A cell narrows all charts to it. */
export function CountryByType({ query, filters }: OverviewChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const leadTo = useFilterLead();
  const states = countedStates(filters);
  const matrix = (data: OverviewData) => matrixOf(data, states);
  const draw = (data: OverviewData): Drawing => {
    const { countries, types, countOf, isGap } = matrix(data);
    return {
      kind: 'heat',
      caption: t('charts.matrix.title'),
      corner: t('overview.country'),
      columns: types.map((type) => ({ key: type, label: t(`vocabulary.orgType.${type}`) })),
      rows: countries.map((country) => ({
        key: country,
        label: format.country(country),
        cells: types.map((type) => {
          const count = countOf(country, type);
          const lead =
            count === 0 ? {} : leadTo({ country: [country], type: ORGANIZATION_TYPES.filter((one) => one === type) });
          return { key: type, count, isGap: isGap(country, type), ...lead };
        }),
      })),
      nobody: t('charts.nobody'),
      gap: t('charts.matrix.gap'),
    };
  };
  const notes = (data: OverviewData): string[] => {
    const { countries, types, empty, gaps } = matrix(data);
    const all = countries.length * types.length;
    const said = t('charts.matrix.empty', { count: empty, shown: format.number(empty), all: format.number(all) });
    if (gaps.length === 0) return [said];
    const places = gaps
      .slice(0, NAMED)
      .map(({ country, type }) =>
        t('charts.matrix.place', { country: format.country(country), type: t(`vocabulary.orgType.${type}`) }),
      );
    return [said, t('charts.matrix.gaps', { places: format.list(places) })];
  };
  return (
    <ChartPanel
      order={3}
      title={t('charts.matrix.title')}
      question={t('charts.matrix.question')}
      query={query}
      fileName="signatories-by-country-and-type"
      lines={10}
      isEmpty={(data) => matrix(data).countries.length === 0}
      empty={<NothingCounted filters={filters} />}
      draw={draw}
      notes={notes}
      table={(data) => tableOf(matrix(data))}
    />
  );

  function tableOf({ countries, types, countOf }: Matrix): ChartTable {
    return {
      columns: [
        { key: 'country', label: t('overview.country') },
        ...types.map((type) => ({ key: type, label: t(`vocabulary.orgType.${type}`), numeric: true })),
        { key: 'total', label: t('shared.chart.total'), numeric: true },
      ],
      rows: countries.map((country) => {
        const counts = types.map((type) => countOf(country, type));
        const total = counts.reduce((sum, count) => sum + count, 0);
        return { key: country, cells: [format.country(country), ...counts, total] };
      }),
    };
  }
}
