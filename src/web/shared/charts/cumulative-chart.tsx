import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import classes from './charts.module.css';
import type { ChartEvent } from './cluster-events.ts';
import { CURVE_HEIGHT } from './sizes.ts';

const CumulativeDrawing = lazy(() => import('./cumulative-drawing.tsx'));

export interface CumulativeChartProps {
  /** One point a day on which the total changed, oldest first. `day`: `YYYY-MM-DD`. */
  points: readonly { day: string; total: number }[];
  /** What is counted, for the tooltip: "standing signatories". */
  unit: string;
  goal?: { value: number; label: string } | undefined;
  /** The gathering that it is all for; drawn as a band. */
  occasion?: { from: string; to: string; label: string } | undefined;
  /** What happened in the campaign, oldest first: numbered in the drawing, told under it. */
  events?: readonly ChartEvent[];
  /** Where the goal is reached should the pace hold: a dashed line from the last point. */
  projection?: { day: string; label: string } | undefined;
  /** How fast it grew, in a strip under the curve. */
  pace?:
    | { label: string; stretches: readonly { from: string; to: string; added: number; perDay: number }[] }
    | undefined;
  /** The whole chart in a sentence, for screen readers: from what to what, when. */
  summary: string;
}

/** How a total grew over time, from zero, with the goal and the occasion drawn in. */
export function CumulativeChart(props: CumulativeChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { summary, events = [] } = props;
  return (
    <>
      <div role="img" aria-label={summary} className={classes.curve}>
        <Suspense fallback={<Skeleton height={CURVE_HEIGHT} radius="md" aria-busy />}>
          <CumulativeDrawing {...props} />
        </Suspense>
      </div>
      {events.length > 0 && (
        <ol className={classes.events} aria-label={t('shared.chart.events')}>
          {events.map(({ key, day, label }, index) => (
            <li key={key}>
              <b aria-hidden>{index + 1}</b>
              <span>{format.date(day)}</span> {label}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
