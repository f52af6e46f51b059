import { useTranslation } from 'react-i18next';
import { ChartPanel } from '../../../shared/charts/chart-panel.tsx';
import type { OverviewData } from '../queries.ts';
import type { OverviewChartProps } from './chart-props.ts';
import { NothingCounted } from './nothing-counted.tsx';
import { countedStates, countIn } from './overview-filters.ts';
import { useGroupRows, useGroupTable, useStateSeries } from './series.ts';

type ChannelGroup = OverviewData['byChannel'][number];

/** By which ways signatures come. */
export function ByChannel({ query, filters }: OverviewChartProps) {
  const { t } = useTranslation();
  const rowsOf = useGroupRows();
  const tableOf = useGroupTable();
  const states = countedStates(filters);
  const series = useStateSeries()(states);
  const count = (group: ChannelGroup) => countIn(group, states);
  const named = ({ channel }: ChannelGroup) => ({ key: channel, label: t(`charts.channel.${channel}`) });
  return (
    <ChartPanel
      order={3}
      title={t('charts.channel.title')}
      question={t('charts.channel.question')}
      query={query}
      series={series}
      fileName="signatories-by-source"
      lines={4}
      isEmpty={({ byChannel }) => !byChannel.some((group) => count(group) !== 0)}
      empty={<NothingCounted filters={filters} />}
      draw={({ byChannel }) => ({
        kind: 'bars',
        labelWidth: 140,
        series,
        rows: rowsOf(byChannel, states, { named }),
      })}
      table={({ byChannel }) => tableOf(t('charts.channel.column'), byChannel, states, named)}
    />
  );
}
