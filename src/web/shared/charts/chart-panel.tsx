import { SegmentedControl } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingLines, Panel, QueryContent } from '../ui/panel.tsx';
import { ChartMenu } from './chart-menu.tsx';
import type { ChartTable } from './chart-table.ts';
import classes from './charts.module.css';
import type { Drawing } from './drawing.ts';
import { Drawn } from './drawn.tsx';
import { Legend, type Series } from './legend.tsx';

const ChartTableView = lazy(() => import('./chart-table-view.tsx'));

export interface ChartPanelProps<T> {
  title: string;
  /** The question that the chart answers. */
  question: string;
  query: UseQueryResult<T>;
  /** The same numbers as a table; also what is exported. */
  table: (data: T) => ChartTable;
  /** What is drawn, on the screen and in pictures. */
  draw: (data: T) => Drawing;
  /** Other ways to draw the same numbers, besides the first. */
  others?: readonly { key: string; label: string; draw: (data: T) => Drawing }[];
  /** What the first way is called, where there are others. */
  firstLabel?: string;
  /** Sentences under the chart, on the screen and in saved files: a rule by which something was computed. */
  notes?: (data: T) => readonly string[];
  /** Under all that, on the screen alone: links, what goes on. */
  below?: (data: T) => ReactNode;
  /** Names the shades, where there are several. */
  series?: readonly Series[];
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  /** Of the exported file, without its ending: `signatories-by-country`. */
  fileName: string;
  lines?: number;
  order?: 2 | 3;
  className?: string;
}

const TABLE = 'table';
const FIRST = 'chart';

/** A chart with its title, its question, its table and its export; each of its states looks like itself. */
export function ChartPanel<T>(props: ChartPanelProps<T>) {
  const {
    title,
    question,
    query,
    table,
    draw,
    others = [],
    firstLabel,
    series,
    fileName,
    order = 2,
    className,
  } = props;
  const { notes = () => [], below, isEmpty, empty, lines = 6 } = props;
  const { t } = useTranslation();
  const [view, setView] = useState(FIRST);
  const drawView = others.find(({ key }) => key === view)?.draw ?? draw;
  const { data } = query;
  const actions = (
    <>
      {series && view === FIRST && <Legend series={series} />}
      <SegmentedControl
        size="xs"
        aria-label={t('shared.chart.viewOf', { title })}
        value={view}
        onChange={setView}
        data={[
          { value: FIRST, label: firstLabel ?? t('shared.chart.chart') },
          ...others.map(({ key, label }) => ({ value: key, label })),
          { value: TABLE, label: t('shared.chart.table') },
        ]}
      />
      {data !== undefined && (
        <ChartMenu
          isReady={isEmpty?.(data) !== true}
          title={title}
          question={question}
          fileName={fileName}
          table={() => table(data)}
          drawing={() => drawView(data)}
          notes={() => notes(data)}
        />
      )}
    </>
  );
  return (
    <Panel
      title={title}
      question={question}
      actions={actions}
      order={order}
      {...(className === undefined ? {} : { className })}
    >
      <QueryContent query={query} empty={empty} lines={lines} {...(isEmpty === undefined ? {} : { isEmpty })}>
        {(counted) => (
          <>
            {view === TABLE ? (
              <Suspense fallback={<LoadingLines lines={lines} />}>
                <ChartTableView caption={title} table={table(counted)} />
              </Suspense>
            ) : (
              <Drawn drawing={drawView(counted)} lines={lines} />
            )}
            {notes(counted).map((note) => (
              <p key={note} className={classes.note}>
                {note}
              </p>
            ))}
            {below?.(counted)}
          </>
        )}
      </QueryContent>
    </Panel>
  );
}
