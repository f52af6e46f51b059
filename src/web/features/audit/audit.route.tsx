import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LoaderFunctionArgs } from 'react-router';
import { onlyFor } from '../../shared/routing/only-for.ts';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Paging } from '../../shared/ui/paging.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import { AuditFilterBar } from './audit-filter-bar.tsx';
import { AuditTable } from './audit-table.tsx';
import { auditFilters, auditQueries } from './queries.ts';

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  await onlyFor({ context }, 'audit.read');
  const filters = auditFilters.read(new URL(request.url).searchParams);
  await context.get(queryClientContext).prefetchQuery(auditQueries.page(filters));
  return null;
};

/** Filters move within the page; only coming here waits for the first answer. */
export const shouldRevalidate = () => false;

const ALL = { actor: '', action: undefined, from: '', to: '', page: 1 };

export function Component() {
  const { t } = useTranslation();
  const [filters, change] = useUrlState(auditFilters);
  const query = useQuery(auditQueries.page(filters));
  return (
    <Page title={t('audit.title')} purpose={t('audit.purpose')}>
      <AuditFilterBar filters={filters} onChange={change} />
      <QueryPanel
        title={t('audit.records')}
        question={t('audit.recordsQuestion')}
        query={query}
        lines={10}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState
            title={t('audit.none')}
            hint={t('audit.noneHint')}
            action={<Button onClick={() => change(ALL)}>{t('audit.reset')}</Button>}
          />
        }
      >
        {({ items, page, pageSize, total }) => (
          <>
            <AuditTable records={items} />
            <Paging page={page} pageSize={pageSize} total={total} onPage={(next) => change({ page: next })} />
          </>
        )}
      </QueryPanel>
    </Page>
  );
}
