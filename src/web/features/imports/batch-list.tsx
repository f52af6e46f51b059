import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import { RowTable } from '../../shared/ui/row-table.tsx';
import { BatchState } from './batch-state.tsx';
import { importQueries } from './queries.ts';

export function BatchList({ campaign }: { campaign: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(importQueries.list(campaign));
  return (
    <QueryPanel
      title={t('imports.list.title')}
      question={t('imports.list.question')}
      query={query}
      isEmpty={({ items }) => items.length === 0}
      empty={<EmptyState title={t('imports.list.empty')} hint={t('imports.list.emptyHint')} />}
    >
      {({ items }) => (
        <RowTable
          label={t('imports.list.title')}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'file',
              label: t('imports.list.file'),
              cell: ({ id, fileName }) => (
                <Anchor component={Link} to={paths.importBatch(campaign, id)} fw={600}>
                  {fileName}
                </Anchor>
              ),
            },
            { key: 'state', label: t('imports.list.state'), cell: ({ state }) => <BatchState state={state} /> },
            { key: 'rows', label: t('imports.list.rows'), numeric: true, cell: ({ total }) => format.number(total) },
            {
              key: 'imported',
              label: t('imports.list.imported'),
              numeric: true,
              cell: ({ standing }) => format.number(standing),
            },
            {
              key: 'when',
              label: t('imports.list.when'),
              cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
            },
            { key: 'by', label: t('imports.list.by'), cell: ({ createdByName }) => createdByName },
          ]}
        />
      )}
    </QueryPanel>
  );
}
