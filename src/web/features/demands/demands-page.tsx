import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useMay } from '../../shared/session/session.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { DemandList } from './demand-list.tsx';
import { PartLine } from './part-line.tsx';
import { demandQueries } from './queries.ts';
import { ReorderableDemands } from './reorderable-demands.tsx';

/** What the coalition asks for, point by point. */
export function DemandsPage() {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const query = useQuery(demandQueries.list(campaign));
  const mayReorder = useMay('demand.reorder');
  return (
    <Page title={t('demands.title')} purpose={t('demands.purpose')}>
      <QueryPanel
        title={t('demands.inOrder')}
        question={t(mayReorder ? 'demands.order.hint' : 'demands.open')}
        query={query}
        lines={10}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('demands.none')} hint={t('demands.noneHint')} />}
      >
        {({ version, items, preamble, closing }) => (
          <>
            <PartLine part={preamble} />
            {mayReorder ? <ReorderableDemands version={version} demands={items} /> : <DemandList demands={items} />}
            <PartLine part={closing} />
          </>
        )}
      </QueryPanel>
    </Page>
  );
}
