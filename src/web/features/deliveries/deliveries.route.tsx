import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LoaderFunctionArgs } from 'react-router';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { Page } from '../../shared/ui/page.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import { LedgerPanel } from './ledger-panel.tsx';
import { deliveryQueries, ledgerView } from './queries.ts';

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  context
    .get(queryClientContext)
    .ensureQueryData(deliveryQueries.ledger(params.campaign ?? '', ledgerView.read(new URL(request.url).searchParams)));

/** The ledger of all letters that went out. */
export function Component() {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const [view] = useUrlState(ledgerView);
  const query = useQuery(deliveryQueries.ledger(campaign, view));
  return (
    <Page title={t('deliveries.title')} purpose={t('deliveries.purpose')}>
      <LedgerPanel campaign={campaign} query={query} ofAllLetters />
    </Page>
  );
}
