import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload, IconFileUpload, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { officeQueries } from '../../shared/officials/offices.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { SideDrawer } from '../../shared/ui/side-drawer.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import { FilterBar } from './filter-bar.tsx';
import { NewOfficeForm } from './office-form.tsx';
import { exportUrl, isFiltered, NO_FILTERS, officeList, passes } from './office-list.ts';
import { OfficeTable } from './office-table.tsx';

/** To whom the campaign writes. */
export function OfficialsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const campaign = useCampaignSlug();
  const [filters, change] = useUrlState(officeList);
  const query = useQuery(officeQueries.list(campaign));
  const mayWrite = useMay('official.write');
  const [adding, add] = useDisclosure(false);
  const { items = [], today = '' } = query.data ?? {};
  const shown = items.filter((office) =>
    passes(office, filters, { today, countryName: format.country(office.country) }),
  );
  const countries = [...new Set(items.map(({ country }) => country))].sort((a, b) =>
    format.compare(format.country(a), format.country(b)),
  );
  const counted = isFiltered(filters)
    ? t('officials.someOffices', { count: items.length, shown: shown.length })
    : t('officials.offices', { count: items.length });
  return (
    <Page
      title={t('officials.title')}
      purpose={t('officials.purpose')}
      actions={
        <>
          {mayWrite && (
            <Button
              component={Link}
              to={paths.officeImports(campaign)}
              leftSection={<IconFileUpload size={16} aria-hidden />}
            >
              {t('officials.import.button')}
            </Button>
          )}
          {items.length > 0 && (
            <Button
              component="a"
              href={exportUrl(campaign, isFiltered(filters) ? shown : [])}
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {t('officials.export')}
            </Button>
          )}
          {mayWrite && (
            <Button variant="filled" onClick={add.open} leftSection={<IconPlus size={16} aria-hidden />}>
              {t('officials.add')}
            </Button>
          )}
        </>
      }
    >
      {items.length > 0 && <FilterBar filters={filters} countries={countries} onChange={change} />}
      <QueryPanel
        title={items.length > 0 ? counted : t('officials.title')}
        question={t('officials.question')}
        query={query}
        lines={12}
        isEmpty={() => shown.length === 0}
        empty={
          items.length === 0 ? (
            <EmptyState title={t('officials.none')} hint={t('officials.noneHint')} />
          ) : (
            <EmptyState
              title={t('officials.noMatch')}
              hint={t('officials.noMatchHint')}
              action={<Button onClick={() => change(NO_FILTERS)}>{t('officials.clearFilters')}</Button>}
            />
          )
        }
      >
        {() => <OfficeTable campaign={campaign} offices={shown} today={today} />}
      </QueryPanel>
      {mayWrite && (
        <SideDrawer opened={adding} onClose={add.close} title={t('officials.add')}>
          <NewOfficeForm
            campaign={campaign}
            onDone={(added) => (added ? navigate(paths.official(campaign, added.id)) : add.close())}
          />
        </SideDrawer>
      )}
    </Page>
  );
}
