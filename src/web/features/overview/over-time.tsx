import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { ChartPanel } from '../../shared/charts/chart-panel.tsx';
import type { Drawing } from '../../shared/charts/drawing.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { useNow } from '../../shared/ui/use-now.ts';
import { curveOf } from './curve.ts';
import type { OverviewData } from './queries.ts';

/** How the number of standing signatories grew, with the goal and the occasion. */
export function OverTime({ query }: { query: UseQueryResult<OverviewData> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { opensAt } = useCampaign();
  const today = useNow().toISOString().slice(0, 10);
  const draw = ({ cumulative, occasion, goal, standing }: OverviewData): Drawing => ({
    kind: 'curve',
    points: curveOf(cumulative, { opensAt, occasionTo: occasion.to, today }),
    unit: t('overview.standing'),
    goal: goal === null ? undefined : { value: goal, label: t('overview.goal', { goal: format.number(goal) }) },
    occasion: {
      from: occasion.from,
      to: occasion.to,
      label: t('overview.occasion', { days: format.dayRange(occasion.from, occasion.to), place: occasion.place }),
    },
    summary: t('overview.curve', { total: standing, day: format.date(cumulative.at(-1)?.day ?? today) }),
  });
  return (
    <ChartPanel
      title={t('overview.overTime')}
      question={t('overview.overTimeQuestion')}
      query={query}
      fileName="signatories-over-time"
      isEmpty={({ cumulative }) => cumulative.length === 0}
      empty={<EmptyState title={t('overview.noSignatories')} hint={t('overview.noSignatoriesHint')} />}
      draw={draw}
      table={({ cumulative }) => ({
        columns: [
          { key: 'day', label: t('overview.day') },
          { key: 'total', label: t('overview.standingColumn'), numeric: true },
        ],
        rows: cumulative.map(({ day, total }) => ({ key: day, cells: [format.date(day), total] })),
      })}
    />
  );
}
