import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../i18n/format.ts';
import classes from './charts.module.css';
import { type Lead, LeadWords } from './lead.tsx';
import type { Series } from './legend.tsx';
import { ROW_HEIGHT, TALL_ROW_HEIGHT } from './sizes.ts';

const BarDrawing = lazy(() => import('./bar-drawing.tsx'));

/** Where it leads, clicking the row or Enter on it goes there. */
export interface BarRow extends Lead {
  key: string;
  label: string;
  /** One number for each series, in their order. */
  values: readonly number[];
  /** At the bar's end; the sum of the values by itself. */
  display?: string;
}

export interface BarListProps {
  rows: readonly BarRow[];
  series: readonly Series[];
  /** Width for the names, in pixels or as CSS says it. */
  labelWidth?: number | string;
  /** On a narrow screen long names stand above their bars, whole, rather than before them, cut. */
  hasLongNames?: boolean;
  /** What a full bar means (a goal, all signatories); the longest bar by itself. */
  full?: number;
}

/**
 * Horizontal bars from zero. Names and numbers are text (there before the drawing is, and read by everyone);
 * Recharts draws the bars between them.
 */
export function BarList({ rows, series, labelWidth = 124, hasLongNames = false, full }: BarListProps) {
  const format = useFormat();
  const isNarrow = useMediaQuery('(max-width: 36em)') ?? false;
  const isStacked = hasLongNames && isNarrow;
  const rowHeight = isStacked ? TALL_ROW_HEIGHT : ROW_HEIGHT;
  const wordsOf = ({ values, display }: BarRow) => display ?? format.number(sum(values));
  const longest = Math.max(4, ...rows.map((row) => wordsOf(row).length));
  const max = Math.max(1, full ?? 0, ...rows.map(({ values }) => sum(values)));
  return (
    <div
      className={classes.bars}
      data-stacked={isStacked || undefined}
      style={{
        '--label-width': typeof labelWidth === 'number' ? `${labelWidth}px` : labelWidth,
        '--value-width': `${longest}ch`,
        '--row-height': `${rowHeight}px`,
      }}
    >
      <div className={classes.drawing} aria-hidden>
        <Suspense>
          <BarDrawing rows={rows} series={series} max={max} rowHeight={rowHeight} />
        </Suspense>
      </div>
      <ul className={classes.rows}>
        {rows.map((row) => {
          const { key, label, to, does, isOn } = row;
          const content = (
            <>
              <span className={classes.label} title={label}>
                {label}
              </span>{' '}
              <span className={classes.value}>{wordsOf(row)}</span>{' '}
            </>
          );
          return (
            <li key={key}>
              {to === undefined ? (
                <span className={classes.row}>{content}</span>
              ) : (
                <Link
                  to={to}
                  className={classes.row}
                  preventScrollReset={does === 'filter'}
                  aria-current={isOn || undefined}
                >
                  {content}
                  <LeadWords lead={row} />
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
