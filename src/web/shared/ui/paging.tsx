import { Group, Pagination, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';

export interface PagingProps {
  /** From 1. */
  page: number;
  pageSize: number;
  /** Rows in all. */
  total: number;
  onPage: (page: number) => void;
}

/** "51–100 of 312" and the pages. */
export function Paging({ page, pageSize, total, onPage }: PagingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const range = t('shared.paging.range', {
    from: format.number(total === 0 ? 0 : (page - 1) * pageSize + 1),
    to: format.number(Math.min(total, page * pageSize)),
    total: format.number(total),
  });
  return (
    <Group role="navigation" aria-label={t('shared.paging.label')} justify="space-between" mt="sm">
      <Text size="sm" c="dimmed" aria-live="polite">
        {range}
      </Text>
      {pages > 1 && (
        <Pagination
          size="sm"
          total={pages}
          value={page}
          onChange={onPage}
          getItemProps={(item) => ({ 'aria-label': format.number(item) })}
          getControlProps={(control) =>
            control === 'previous' || control === 'next' ? { 'aria-label': t(`shared.paging.${control}`) } : {}
          }
        />
      )}
    </Group>
  );
}
