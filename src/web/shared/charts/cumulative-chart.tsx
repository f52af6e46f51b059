import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { CURVE_HEIGHT } from './sizes.ts';

const CumulativeDrawing = lazy(() => import('./cumulative-drawing.tsx'));

export interface CumulativeChartProps {
  /** One point a day on which the total changed, oldest first. `day`: `YYYY-MM-DD`. */
  points: readonly { day: string; total: number }[];
  /** What is counted, for the tooltip: "standing signatories". */
  unit: string;
  goal?: number | undefined;
  /** The gathering that it is all for; drawn as a band. */
  occasion?: { from: string; to: string; label: string } | undefined;
  /** The whole chart in a sentence, for screen readers: from what to what, when. */
  summary: string;
}

/** How a total grew over time, from zero, with the goal and the occasion drawn in. */
export function CumulativeChart(props: CumulativeChartProps) {
  const { t } = useTranslation();
  return (
    <div role="img" aria-label={props.summary}>
      <Suspense fallback={<Skeleton height={CURVE_HEIGHT} radius="md" aria-label={t('shared.chart.drawing')} />}>
        <CumulativeDrawing {...props} />
      </Suspense>
    </div>
  );
}
