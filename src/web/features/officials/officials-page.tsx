import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { officeQueries } from '../../shared/officials/offices.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { OfficeTable } from './office-table.tsx';

/** To whom the campaign writes. */
export function OfficialsPage() {
  const { t } = useTranslation();
  const query = useQuery(officeQueries.list(useCampaignSlug()));
  const count = query.data?.items.length;
  return (
    <Page title={t('officials.title')} purpose={t('officials.purpose')}>
      <QueryPanel
        title={count ? t('officials.offices', { count }) : t('officials.title')}
        question={t('officials.question')}
        query={query}
        lines={12}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('officials.none')} hint={t('officials.noneHint')} />}
      >
        {({ items }) => <OfficeTable offices={items} />}
      </QueryPanel>
    </Page>
  );
}
