import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BulkPlan } from '../../../../domain/bulk-acts/bulk-act.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { QueryContent } from '../../../shared/ui/panel.tsx';
import { bulkQueries } from './bulk-queries.ts';
import { Skipped } from './skipped.tsx';

/** What an act would do, before it does it. */
export function Forecast({ campaign, plan }: { campaign: string; plan: BulkPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(bulkQueries.forecast(campaign, plan));
  return (
    <div aria-live="polite">
      <QueryContent query={query} lines={2}>
        {({ total, changes, skipped }) => (
          <>
            <Text size="sm" fw={600}>
              {t('signatories.bulk.wouldChange', { changes: format.number(changes), total: format.number(total) })}
            </Text>
            <Skipped skipped={skipped} />
          </>
        )}
      </QueryContent>
    </div>
  );
}
