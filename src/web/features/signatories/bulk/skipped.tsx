import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BulkForecast } from '../../../../domain/bulk-acts/bulk-act.ts';
import { useFormat } from '../../../shared/i18n/format.ts';

/** How many are left as they are, and why. */
export function Skipped({ skipped }: Pick<BulkForecast, 'skipped'>) {
  const { t } = useTranslation();
  const format = useFormat();
  return skipped.map(({ reason, count }) => (
    <Text key={reason} size="sm" c="dimmed">
      {format.number(count)} · {t(`signatories.bulk.reason.${reason}`)}
    </Text>
  ));
}
