import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MergeList } from '../../../domain/duplicates/duplicate.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Paging } from '../../shared/ui/paging.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import { RowTable } from '../../shared/ui/row-table.tsx';
import classes from './duplicates.module.css';
import { duplicateQueries, undoMerge } from './queries.ts';
import type { Last } from './use-last-act.ts';

export interface MergesPanelProps {
  campaign: string;
  last: Last;
  page: number;
  onPage: (page: number) => void;
}

/** What was merged, newest first; each can be undone at any time. */
export function MergesPanel({ campaign, last, page, onPage }: MergesPanelProps) {
  const { t } = useTranslation();
  const query = useQuery(duplicateQueries.merges(campaign, page));
  return (
    <QueryPanel
      title={t('duplicates.merges.title')}
      question={t('duplicates.merges.question')}
      query={query}
      lines={6}
      isEmpty={({ total }) => total === 0}
      empty={<EmptyState title={t('duplicates.merges.none')} hint={t('duplicates.merges.noneHint')} />}
    >
      {({ items, total, pageSize }) => (
        <>
          <RowTable
            label={t('duplicates.merges.title')}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'names',
                label: t('duplicates.merges.names'),
                cell: ({ kept, keptName, mergedName }) => (
                  <>
                    {mergedName} → {keptName}{' '}
                    <span className={classes.soft}>
                      {t('duplicates.merges.now')} <Link to={paths.organization(campaign, kept.id)}>{kept.name}</Link>
                    </span>
                  </>
                ),
              },
              { key: 'moved', label: t('duplicates.merges.moved'), numeric: true, cell: ({ moved }) => moved },
              { key: 'joined', label: t('duplicates.merges.joined'), numeric: true, cell: ({ joined }) => joined },
              {
                key: 'when',
                label: t('duplicates.merges.when'),
                cell: ({ mergedByName, mergedAt }) => (
                  <>
                    {mergedByName} · <RelativeTime at={mergedAt} />
                  </>
                ),
              },
              { key: 'undo', cell: (merge) => <Undo campaign={campaign} merge={merge} last={last} /> },
            ]}
          />
          <Paging page={page} pageSize={pageSize} total={total} onPage={onPage} />
        </>
      )}
    </QueryPanel>
  );
}

interface UndoProps {
  campaign: string;
  merge: MergeList['items'][number];
  last: Last;
}

function Undo({ campaign, merge, last }: UndoProps) {
  const { t } = useTranslation();
  const undo = useMutation(undoMerge(campaign));
  const mayDecide = useMay('duplicate.decide');
  if (merge.undoneAt)
    return (
      <span className={classes.soft}>
        {t('duplicates.merges.undone', { name: merge.undoneByName ?? '' })} <RelativeTime at={merge.undoneAt} />
      </span>
    );
  if (!mayDecide) return null;
  if (merge.blocked) return <span className={classes.soft}>{t('duplicates.merges.blocked')}</span>;
  return (
    <ConfirmButton
      size="xs"
      tone="teal"
      title={t('duplicates.merges.undoTitle', { name: merge.mergedName })}
      verb={t('duplicates.undo')}
      explanation={t('duplicates.merges.undoExplained')}
      aria-label={t('duplicates.merges.undoOf', { name: merge.mergedName })}
      onConfirm={async () => {
        const { edited } = await undo.mutateAsync(merge.id);
        last.note({ kind: 'undone', kept: merge.keptName, merged: merge.mergedName, edited });
      }}
    >
      {t('duplicates.undo')}
    </ConfirmButton>
  );
}
