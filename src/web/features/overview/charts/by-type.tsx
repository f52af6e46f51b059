import { useTranslation } from 'react-i18next';
import { ChartPanel } from '../../../shared/charts/chart-panel.tsx';
import type { OverviewData } from '../queries.ts';
import type { OverviewChartProps } from './chart-props.ts';
import { NothingCounted } from './nothing-counted.tsx';
import { countedStates, countIn, ORGANIZATION_TYPES } from './overview-filters.ts';
import { useGroupRows, useGroupTable, useStateSeries } from './series.ts';
import { useFilterLead } from './use-overview-filters.ts';

type TypeGroup = OverviewData['byType'][number];

/** What kinds of organisations speak; a type narrows all charts to itself. */
export function ByType({ query, filters }: OverviewChartProps) {
  const { t } = useTranslation();
  const leadTo = useFilterLead();
  const rowsOf = useGroupRows();
  const tableOf = useGroupTable();
  const states = countedStates(filters);
  const series = useStateSeries()(states);
  const count = (group: TypeGroup) => countIn(group, states);
  const leadToTypes = (groups: readonly TypeGroup[]) =>
    leadTo({ type: ORGANIZATION_TYPES.filter((type) => groups.some((group) => group.type === type)) });
  const named = (group: TypeGroup) => ({
    key: group.type,
    label: t(`vocabulary.orgType.${group.type}`),
    ...leadToTypes([group]),
  });
  const rows = ({ byType }: OverviewData) =>
    rowsOf(byType, states, {
      named,
      rest: (others) => ({ label: t('charts.otherTypes', { count: others.length }), ...leadToTypes(others) }),
    });
  return (
    <ChartPanel
      order={3}
      title={t('charts.byType')}
      question={t('charts.byTypeQuestion')}
      query={query}
      series={series}
      fileName="signatories-by-type"
      lines={10}
      isEmpty={({ byType }) => !byType.some((group) => count(group) !== 0)}
      empty={<NothingCounted filters={filters} />}
      draw={(data) => ({
        kind: 'bars',
        rows: rows(data),
        series,
        hasLongNames: true,
        labelWidth: 'clamp(130px, 14vw, 200px)',
      })}
      table={({ byType }) => tableOf(t('overview.type'), byType, states, named)}
    />
  );
}
