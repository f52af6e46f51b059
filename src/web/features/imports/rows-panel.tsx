import { Switch, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportBatch } from '../../../domain/imports/batch.ts';
import { ROW_OUTCOMES, type RowOutcome } from '../../../domain/imports/import-state.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Panel, QueryContent } from '../../shared/ui/panel.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import { DuplicateRows } from './duplicate-rows.tsx';
import { importView } from './import-view.ts';
import { NewRows } from './new-rows.tsx';
import { Pager } from './pager.tsx';
import { importQueries, type Place, type RowsWanted } from './queries.ts';
import { RefusedRows } from './refused-rows.tsx';
import { StartBar } from './start-bar.tsx';

const ROWS: Record<RowOutcome, typeof NewRows> = { new: NewRows, duplicate: DuplicateRows, refused: RefusedRows };

/** Every row of the file with what it will do, or did: by outcome, page by page. */
export function RowsPanel({ place, batch }: { place: Place; batch: ImportBatch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ outcome: chosen, only, page }, show] = useUrlState(importView);
  const outcome = chosen ?? ROW_OUTCOMES.find((one) => batch.counts[one] > 0) ?? 'new';
  const reviewing = batch.state === 'reviewing';
  return (
    <Panel
      title={t(reviewing ? 'imports.rows.title' : 'imports.rows.titleAfter')}
      question={reviewing ? t('imports.rows.question') : undefined}
    >
      <Tabs
        value={outcome}
        onChange={(value) => show({ outcome: ROW_OUTCOMES.find((one) => one === value) })}
        keepMounted={false}
      >
        <Tabs.List>
          {ROW_OUTCOMES.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`imports.rows.outcome.${one}`)} · {format.number(batch.counts[one])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {ROW_OUTCOMES.map((one) => (
          <Tabs.Panel key={one} value={one} pt="sm">
            {one === 'new' && (
              <Switch
                mb="xs"
                label={t('imports.rows.onlyRemarks')}
                checked={only === 'remarks'}
                onChange={({ currentTarget }) => show({ only: currentTarget.checked ? 'remarks' : 'all', page: 1 })}
              />
            )}
            <RowsPage
              place={place}
              batch={batch}
              wanted={{ outcome: one, remarks: one === 'new' && only === 'remarks', page }}
              onPage={(to) => show({ page: to })}
            />
          </Tabs.Panel>
        ))}
      </Tabs>
      {reviewing && <StartBar place={place} batch={batch} />}
    </Panel>
  );
}

interface RowsPageProps {
  place: Place;
  batch: ImportBatch;
  wanted: RowsWanted;
  onPage: (page: number) => void;
}

function RowsPage({ place, batch, wanted, onPage }: RowsPageProps) {
  const { t } = useTranslation();
  const query = useQuery(importQueries.rows(place, wanted));
  const Rows = ROWS[wanted.outcome];
  return (
    <QueryContent
      query={query}
      isEmpty={({ total }) => total === 0}
      empty={
        <EmptyState title={t(wanted.remarks ? 'imports.rows.noneRemarked' : `imports.rows.none.${wanted.outcome}`)} />
      }
      lines={6}
    >
      {(list) => (
        <>
          <Rows rows={list.items} place={place} headerRow={batch.headerRow} editable={batch.state === 'reviewing'} />
          <Pager {...list} onPage={onPage} />
        </>
      )}
    </QueryContent>
  );
}
