import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { paths } from '../../shared/paths.ts';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { Page } from '../../shared/ui/page.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import classes from './deliveries.module.css';
import { LedgerPanel } from './ledger-panel.tsx';
import { deliveryQueries, ledgerView } from './queries.ts';
import { SendingPanel } from './sending-panel.tsx';

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  context
    .get(queryClientContext)
    .ensureQueryData(
      deliveryQueries.letter(
        { campaign: params.campaign ?? '', letter: params.letter ?? '' },
        ledgerView.read(new URL(request.url).searchParams),
      ),
    );

/** How one letter goes out, and what came of it at every office. */
export function Component() {
  const { t } = useTranslation();
  const place = { campaign: useCampaignSlug(), letter: useParams().letter ?? '' };
  const [view] = useUrlState(ledgerView);
  const query = useQuery(deliveryQueries.letter(place, view));
  return (
    <Page
      title={t('deliveries.ofLetter')}
      purpose={
        <>
          {query.data && (
            <Anchor component={Link} to={paths.letter(place.campaign, place.letter)}>
              {query.data.title}
            </Anchor>
          )}
          {' · '}
          <Anchor component={Link} to={paths.deliveries(place.campaign)}>
            {t('deliveries.allLetters')}
          </Anchor>
        </>
      }
    >
      <div className={classes.desk}>
        <SendingPanel place={place} query={query} />
        <LedgerPanel campaign={place.campaign} query={query} />
      </div>
    </Page>
  );
}
