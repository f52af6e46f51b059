import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BulkSelection } from '../../../../domain/bulk-acts/bulk-act.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { paths } from '../../../shared/paths.ts';
import { isFiltered } from '../nothing-listed.tsx';
import type { ListFilters } from '../queries.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { filterOf } from './filter-of.ts';
import type { Selection } from './use-selection.ts';

export interface BulkBarProps {
  campaign: string;
  selection: Selection;
  filters: ListFilters;
  /** How many the filter lets through. */
  total: number | undefined;
}

/** What can be done with the rows that are picked, or with all that a filter lets through. */
export function BulkBar({ campaign, selection, filters, total }: BulkBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [on, setOn] = useState<BulkSelection>();
  const { size } = selection.picked;
  return (
    <Group gap="xs" mb="xs" role="group" aria-label={t('signatories.bulk.bar')}>
      {size > 0 && (
        <>
          <Text size="sm" role="status">
            {t('signatories.bulk.picked', { count: size, number: format.number(size) })}
          </Text>
          <Button variant="filled" onClick={() => setOn({ ids: [...selection.picked] })}>
            {t('signatories.bulk.actOnPicked')}
          </Button>
          <Button onClick={selection.clear}>{t('signatories.bulk.clear')}</Button>
        </>
      )}
      {isFiltered(filters) && total !== undefined && total > 0 && (
        <Button onClick={() => setOn({ filter: filterOf(filters) })}>
          {t('signatories.bulk.actOnAll', { count: total, number: format.number(total) })}
        </Button>
      )}
      <Button component={Link} to={paths.bulkActs(campaign)} variant="subtle">
        {t('signatories.bulk.past')}
      </Button>
      {on && <BulkDialog campaign={campaign} selection={on} onClose={() => setOn(undefined)} />}
    </Group>
  );
}
