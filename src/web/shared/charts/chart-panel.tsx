import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingLines, Panel, QueryContent } from '../ui/panel.tsx';
import { type ChartTable, toCsv } from './chart-table.ts';
import { Legend, type Series } from './legend.tsx';
import { saveFile } from './save-file.ts';

const ChartTableView = lazy(() => import('./chart-table-view.tsx'));

export interface ChartPanelProps<T> {
  title: string;
  /** The question that the chart answers. */
  question: string;
  query: UseQueryResult<T>;
  /** The same numbers as a table; also what is exported. */
  table: (data: T) => ChartTable;
  /** Draws them: a `BarList`, a `CumulativeChart`. */
  chart: (data: T) => ReactNode;
  /** Names the shades, where there are several. */
  series?: readonly Series[];
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  /** Of the exported file, without its ending: `signatories-by-country`. */
  fileName: string;
  lines?: number;
  className?: string;
}

/** A chart with its title, its question, its table and its export; each of its states looks like itself. */
export function ChartPanel<T>(props: ChartPanelProps<T>) {
  const { title, question, query, table, chart, series, isEmpty, empty, fileName, lines = 6, className } = props;
  const { t } = useTranslation();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const actions = (
    <>
      {series && view === 'chart' && <Legend series={series} />}
      <SegmentedControl
        size="xs"
        aria-label={t('shared.chart.view')}
        value={view}
        onChange={(value) => setView(value === 'table' ? 'table' : 'chart')}
        data={[
          { value: 'chart', label: t('shared.chart.chart') },
          { value: 'table', label: t('shared.chart.table') },
        ]}
      />
      <ActionIcon
        aria-label={`${t('shared.chart.exportCsv')}: ${title}`}
        title={t('shared.chart.exportCsv')}
        disabled={query.data === undefined}
        onClick={() =>
          query.data !== undefined && saveFile(`${fileName}.csv`, toCsv(table(query.data)), 'text/csv;charset=utf-8')
        }
      >
        <IconTableExport size={16} aria-hidden />
      </ActionIcon>
    </>
  );
  return (
    <Panel title={title} question={question} actions={actions} {...(className === undefined ? {} : { className })}>
      <QueryContent query={query} empty={empty} lines={lines} {...(isEmpty === undefined ? {} : { isEmpty })}>
        {(data) =>
          view === 'chart' ? (
            chart(data)
          ) : (
            <Suspense fallback={<LoadingLines lines={lines} />}>
              <ChartTableView caption={title} table={table(data)} />
            </Suspense>
          )
        }
      </QueryContent>
    </Panel>
  );
}
