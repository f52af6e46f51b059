import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type BulkAct, CANCELLABLE, isFinal, UNDOABLE } from '../../../../domain/bulk-acts/bulk-act.ts';
import { useCampaignSlug } from '../../../shared/campaign/campaign.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { paths } from '../../../shared/paths.ts';
import { ConfirmButton } from '../../../shared/ui/confirm-button.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { Panel, QueryPanel } from '../../../shared/ui/panel.tsx';
import { bulkQueries, isAtWork, useCommandBulkAct } from './bulk-queries.ts';
import { Skipped } from './skipped.tsx';

/** What was done to many at once, each with how far it has come and the way back. */
export function BulkActsPage() {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const query = useQuery(bulkQueries.list(campaign));
  return (
    <Page
      title={t('signatories.bulk.past')}
      purpose={t('signatories.bulk.purpose')}
      actions={
        <Button component={Link} to={paths.signatories(campaign)}>
          {t('signatories.title')}
        </Button>
      }
    >
      <QueryPanel
        title={t('signatories.bulk.newest')}
        query={query}
        isEmpty={(acts) => acts.length === 0}
        empty={<EmptyState title={t('signatories.bulk.none')} hint={t('signatories.bulk.noneHint')} />}
      >
        {(acts) => (
          <Stack gap="md">
            {acts.map((act) => (
              <Act key={act.id} campaign={campaign} act={act} />
            ))}
          </Stack>
        )}
      </QueryPanel>
    </Page>
  );
}

function Act({ campaign, act }: { campaign: string; act: BulkAct }) {
  const { t } = useTranslation();
  const format = useFormat();
  const command = useCommandBulkAct(campaign);
  const { counts, total, state, deed } = act;
  const title = `${t(`signatories.bulk.kind.${deed.kind}`)}${'tag' in deed ? `: ${deed.tag}` : ''}`;
  const left = state === 'undoing' ? counts.changed : counts.waiting;
  const isOneOf = (states: readonly BulkAct['state'][]) => states.includes(state);
  return (
    <Panel
      title={title}
      order={3}
      question={t('signatories.bulk.by', { name: act.createdByName, when: format.dateTime(act.createdAt) })}
      actions={
        <Group gap="xs">
          <Text size="sm" fw={600} role="status">
            {t(`signatories.bulk.state.${state}`)}
          </Text>
          {isOneOf(CANCELLABLE) && (
            <Button loading={command.isPending} onClick={() => command.mutate({ id: act.id, command: 'cancel' })}>
              {t('signatories.bulk.stop')}
            </Button>
          )}
          {isOneOf(UNDOABLE) && !isFinal(deed.kind) && counts.changed > 0 && (
            <ConfirmButton
              title={t('signatories.bulk.undoTitle', { what: title })}
              verb={t('signatories.bulk.undo')}
              explanation={t('signatories.bulk.undoExplanation')}
              onConfirm={() => command.mutateAsync({ id: act.id, command: 'undo' })}
            >
              {t('signatories.bulk.undo')}
            </ConfirmButton>
          )}
        </Group>
      }
    >
      {isAtWork(state) && (
        <Progress value={(100 * (total - left)) / total} aria-label={t(`signatories.bulk.state.${state}`)} mb="xs" />
      )}
      <Text size="sm">
        {t('signatories.bulk.counts', {
          changed: format.number(counts.changed + counts.undone + counts.kept),
          total: format.number(total),
        })}
      </Text>
      <Skipped skipped={act.skipped} />
      {counts.undone > 0 && (
        <Text size="sm">{t('signatories.bulk.undone', { number: format.number(counts.undone) })}</Text>
      )}
      {counts.kept > 0 && (
        <Text size="sm">
          {t('signatories.bulk.kept', {
            number: format.number(counts.kept),
            names: format.list(act.kept.map(({ name }) => name)),
          })}
        </Text>
      )}
    </Panel>
  );
}
