import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MergeList, Undone } from '../../../domain/duplicates/duplicate.ts';
import { useFormat } from '../../shared/i18n/format.ts';
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

export interface MergesPanelProps {
  campaign: string;
  page: number;
  onPage: (page: number) => void;
}

/** What was merged, newest first; each can be undone at any time. */
export function MergesPanel({ campaign, page, onPage }: MergesPanelProps) {
  const { t } = useTranslation();
  const query = useQuery(duplicateQueries.merges(campaign, page));
  const [edited, setEdited] = useState<Undone['edited']>([]);
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
          <EditedSince edited={edited} />
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
              { key: 'undo', cell: (merge) => <Undo campaign={campaign} merge={merge} onUndone={setEdited} /> },
            ]}
          />
          <Paging page={page} pageSize={pageSize} total={total} onPage={onPage} />
        </>
      )}
    </QueryPanel>
  );
}

function EditedSince({ edited }: { edited: Undone['edited'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p role="status" className={edited.length > 0 ? classes.note : ''}>
      {edited.length > 0 &&
        t('duplicates.done.editedSince', {
          fields: format.list(edited.map((field) => t(`duplicates.field.${field}`))),
        })}
    </p>
  );
}

interface UndoProps {
  campaign: string;
  merge: MergeList['items'][number];
  onUndone: (edited: Undone['edited']) => void;
}

function Undo({ campaign, merge, onUndone }: UndoProps) {
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
      onConfirm={async () => onUndone((await undo.mutateAsync(merge.id)).edited)}
    >
      {t('duplicates.undo')}
    </ConfirmButton>
  );
}
