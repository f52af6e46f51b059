import { useTranslation } from 'react-i18next';
import type { BarRow } from '../../../shared/charts/bar-list.tsx';
import { ChartPanel } from '../../../shared/charts/chart-panel.tsx';
import { useFormat } from '../../../shared/i18n/format.ts';
import type { OverviewData } from '../queries.ts';
import type { OverviewChartProps } from './chart-props.ts';
import { NothingCounted } from './nothing-counted.tsx';
import { CHART_STATES, type ChartState } from './overview-filters.ts';
import { useFilterLead } from './use-overview-filters.ts';

type Stage = 'invited' | 'pending' | 'confirmed' | 'verified';

/** The states of those who reached a stage and have not left. */
const REACHED: Record<Stage, readonly ChartState[] | undefined> = {
  // Who came by an invitation is no state, so nothing can be narrowed to it.
  invited: undefined,
  pending: ['pending', 'confirmed', 'verified'],
  confirmed: ['confirmed', 'verified'],
  verified: ['verified'],
};

/** How far signatures have come; each stage counts all that reached it. */
export function Funnel({ query, filters }: OverviewChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const leadTo = useFilterLead();
  const series = [{ key: 'reached', label: t('charts.funnel.reached'), shade: 'teal' }] as const;
  // Without invitations there is no such stage, rather than an empty one.
  const stages = ({ funnel }: OverviewData): Stage[] =>
    (['invited', 'pending', 'confirmed', 'verified'] as const).filter(
      (stage) => stage !== 'invited' || funnel.invited > 0,
    );
  const rowOf = ({ funnel }: OverviewData, stage: Stage): BarRow => {
    const all = funnel.pending;
    const reached = REACHED[stage];
    const share = all > 0 ? format.percent(funnel[stage] / all) : '';
    return {
      key: stage,
      label: t(`charts.funnel.${stage}`),
      values: [Math.max(0, funnel[stage])],
      display: t('charts.funnel.share', { count: funnel[stage], shown: format.number(funnel[stage]), share }),
      ...(reached ? leadTo({ state: CHART_STATES.filter((state) => reached.includes(state)) }) : {}),
    };
  };
  return (
    <ChartPanel
      order={3}
      title={t('charts.funnel.title')}
      question={t('charts.funnel.question')}
      query={query}
      fileName="signatures-by-stage"
      lines={4}
      isEmpty={({ funnel }) => funnel.pending === 0 && funnel.left === 0}
      empty={<NothingCounted filters={filters} />}
      draw={(data) => ({
        kind: 'bars',
        labelWidth: 140,
        series,
        rows: stages(data).map((stage) => rowOf(data, stage)),
      })}
      notes={({ funnel }) =>
        funnel.left > 0 ? [t('charts.funnel.left', { count: funnel.left, shown: format.number(funnel.left) })] : []
      }
      table={(data) => ({
        columns: [
          { key: 'stage', label: t('charts.funnel.stage') },
          { key: 'reached', label: t('charts.funnel.reached'), numeric: true },
        ],
        rows: [...stages(data), 'left' as const].map((stage) => ({
          key: stage,
          cells: [t(stage === 'left' ? 'charts.funnel.leftStage' : `charts.funnel.${stage}`), data.funnel[stage]],
        })),
      })}
    />
  );
}
