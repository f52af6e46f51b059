import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import { statementQueries } from '../../shared/statements/statement-queries.ts';
import type { Task } from './task.ts';

/** A version that another administrator proposed waits for this one. */
export function useProposalTasks(): Task[] {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const mayPublish = useMay('statement.publish');
  const { data } = useQuery({ ...statementQueries.proposals(campaign), enabled: mayPublish });
  return (data?.items ?? [])
    .filter(({ state, mine }) => mayPublish && state === 'open' && !mine)
    .map(({ id, number }) => ({
      key: `proposal ${id}`,
      tone: 'ochre',
      count: 1,
      thing: t('overview.task.proposal', { number }),
      verb: t('overview.verb.decide'),
      to: paths.statement(campaign),
    }));
}
