import { Button, Group, Text } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import { Addresses } from './addresses.tsx';
import { FilterBar } from './filter-bar.tsx';
import { OrganizationTable } from './organization-table.tsx';
import classes from './organizations.module.css';
import { exportUrl, isFiltered, NO_FILTERS, organizationList, organizationQueries } from './queries.ts';

/** The registry of organisations, which lasts across campaigns. */
export function OrganizationsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const campaign = useCampaignSlug();
  const [{ after, ...filters }, change] = useUrlState(organizationList);
  const query = useQuery(organizationQueries.list(campaign, { ...filters, after }));
  const mayMerge = useMay('duplicate.read');
  const mayWriteTo = useMay('signatory.readContact');
  const { data } = query;
  const title = data
    ? t(data.more ? 'organizations.countedMore' : 'organizations.counted', {
        count: data.total,
        number: format.number(data.total),
      })
    : t('organizations.title');
  return (
    <Page
      title={t('organizations.title')}
      purpose={t('organizations.purpose')}
      actions={
        <>
          {mayMerge && (
            <Button component={Link} to={paths.duplicates(campaign)} leftSection={<IconCopy size={16} aria-hidden />}>
              {t('organizations.duplicates')}
            </Button>
          )}
          {mayWriteTo && <Addresses campaign={campaign} filters={filters} />}
          <Button
            component="a"
            href={exportUrl(campaign, filters, locale)}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('organizations.export')}
          </Button>
        </>
      }
    >
      <FilterBar
        filters={filters}
        tags={data?.tags ?? []}
        onChange={(part, how) => change({ ...part, after: '' }, how)}
      />
      <div aria-busy={query.isPlaceholderData} className={classes.list}>
        <QueryPanel
          title={title}
          question={filters.signed && t(`organizations.signedExplained.${filters.signed}`)}
          query={query}
          lines={12}
          isEmpty={({ items }) => items.length === 0}
          empty={
            <EmptyState
              title={t(isFiltered(filters) ? 'organizations.noMatch' : 'organizations.none')}
              hint={t(isFiltered(filters) ? 'organizations.noMatchHint' : 'organizations.noneHint')}
              action={
                isFiltered(filters) && (
                  <Button onClick={() => change({ ...NO_FILTERS, after: '' })}>
                    {t('organizations.clearFilters')}
                  </Button>
                )
              }
            />
          }
        >
          {({ items, next }) => (
            <>
              <OrganizationTable campaign={campaign} rows={items} />
              {(after !== '' || next !== null) && (
                <Group component="nav" aria-label={t('organizations.pages')} justify="space-between" mt="sm">
                  <Text size="sm" c="dimmed">
                    {t('organizations.byName')}
                  </Text>
                  <Group gap="xs">
                    <Button size="xs" disabled={after === ''} onClick={() => change({ after: '' })}>
                      {t('organizations.firstPage')}
                    </Button>
                    <Button size="xs" disabled={next === null} onClick={() => change({ after: next ?? '' })}>
                      {t('organizations.nextPage')}
                    </Button>
                  </Group>
                </Group>
              )}
            </>
          )}
        </QueryPanel>
      </div>
    </Page>
  );
}
