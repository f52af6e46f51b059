import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/format.ts';

export interface PagerProps {
  total: number;
  page: number;
  pageSize: number;
  onPage: (page: number) => void;
}

/** Leafing through a list; nothing where there is one page. */
export function Pager({ total, page, pageSize, onPage }: PagerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (total <= pageSize) return null;
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(total, page * pageSize);
  return (
    <Group component="nav" aria-label={t('shared.paging.label')} justify="space-between" mt="sm">
      <span>
        {t('shared.paging.range', { from: format.number(from), to: format.number(to), total: format.number(total) })}
      </span>
      <Group gap="xs">
        <Button size="xs" disabled={page === 1} onClick={() => onPage(page - 1)}>
          {t('shared.paging.previous')}
        </Button>
        <Button size="xs" disabled={to >= total} onClick={() => onPage(page + 1)}>
          {t('shared.paging.next')}
        </Button>
      </Group>
    </Group>
  );
}
