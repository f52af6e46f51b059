import { Alert, Button, Group, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/format.ts';
import type { SignatoryPages } from './use-signatory-pages.ts';

/** How many there are in all, read out when it changes. */
export function Counted({ total }: { total: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Text size="sm" c="dimmed" role="status">
      {t('signatories.counted', { count: total, number: format.number(total) })}
    </Text>
  );
}

export function ListChanged({ onRenew }: { onRenew: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert role="status" mb="sm" p="xs">
      <Group justify="space-between">
        <Text size="sm">{t('signatories.listChanged')}</Text>
        <Button onClick={onRenew}>{t('signatories.readAnew')}</Button>
      </Group>
    </Alert>
  );
}

/** What stands below the last row: more is coming, or could not be read. */
export function ListEnd({ list }: { list: SignatoryPages }) {
  const { t } = useTranslation();
  if (list.hasFailedToReadOn) {
    return (
      <Group role="alert" mt="sm">
        <Text size="sm">{t('signatories.moreFailed')}</Text>
        <Button onClick={list.readAgain} loading={list.isReadingOn}>
          {t('shared.action.retry')}
        </Button>
      </Group>
    );
  }
  return list.isReadingOn ? <Loader size="sm" mt="sm" aria-label={t('signatories.readingMore')} /> : null;
}
