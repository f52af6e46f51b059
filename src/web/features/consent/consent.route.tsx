import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs } from 'react-router';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { RowTable } from '../../shared/ui/row-table.tsx';
import { consentQueries } from './queries.ts';
import { RoundPill } from './round-pills.tsx';

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  context.get(queryClientContext).ensureQueryData(consentQueries.list(params.campaign ?? ''));

/** Every consent round of the campaign; usually one. */
export function Component() {
  const { t } = useTranslation();
  const format = useFormat();
  const campaign = useCampaignSlug();
  const query = useQuery(consentQueries.list(campaign));
  return (
    <Page title={t('consent.title')} purpose={t('consent.purpose')}>
      <QueryPanel
        title={t('consent.rounds')}
        question={t('consent.roundsQuestion')}
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('consent.none')} hint={t('consent.noneHint')} />}
      >
        {({ items }) => (
          <RowTable
            label={t('consent.rounds')}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'version',
                label: t('consent.version'),
                cell: ({ id, number }) => (
                  <Anchor component={Link} to={paths.consentRound(campaign, id)} fw={600}>
                    {t('consent.roundAbout', { number })}
                  </Anchor>
                ),
              },
              { key: 'state', label: t('consent.stateLabel'), cell: ({ state }) => <RoundPill state={state} /> },
              { key: 'deadline', label: t('consent.deadline'), cell: ({ deadline }) => format.date(deadline) },
              {
                key: 'renewed',
                label: t('consent.renewedOf'),
                numeric: true,
                cell: ({ counts }) =>
                  t('consent.of', {
                    value: format.number(counts.renewed + counts.renewedWithReservations),
                    total: format.number(counts.total),
                  }),
              },
              {
                key: 'awaiting',
                label: t('consent.status.awaiting'),
                numeric: true,
                cell: ({ counts }) => format.number(counts.awaiting),
              },
            ]}
          />
        )}
      </QueryPanel>
    </Page>
  );
}
