import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { INDIVIDUAL, ORGANIZATION_TYPES } from '../../../domain/signatories/individual.ts';
import type { OrgType } from '../../../domain/signatories/org-type.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import { signatoryFilters } from '../../shared/signatory-filters.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import { useConsentTasks } from './consent-tasks.ts';
import classes from './overview.module.css';
import type { OverviewData } from './queries.ts';
import type { Task } from './task.ts';
import { useProposalTasks } from './use-proposal-tasks.ts';
import { useWordingTasks } from './wording-tasks.ts';

/** The work that waits: how many, of what, and the verb that leads there. */
export function NeedsAttention({ query }: { query: UseQueryResult<OverviewData> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const tasksOf = useTasks();
  return (
    <QueryPanel
      title={t('overview.attention')}
      question={t('overview.attentionQuestion')}
      query={query}
      isEmpty={(data) => tasksOf(data).length === 0}
      empty={<EmptyState title={t('overview.nothingWaits')} hint={t('overview.nothingWaitsHint')} />}
    >
      {(data) => (
        <ul className={classes.work}>
          {tasksOf(data).map(({ key, tone, count, thing, verb, to }) => (
            <li key={key}>
              <Link to={to} className={classes.task}>
                <StatePill tone={tone} plain>
                  {format.number(count)}
                </StatePill>{' '}
                <span>{thing}</span>{' '}
                <b>
                  {verb} <span aria-hidden>›</span>
                </b>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </QueryPanel>
  );
}

function useTasks(): (data: OverviewData) => Task[] {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const wordingTasks = useWordingTasks();
  const mayVerify = useMay('signatory.verify');
  const proposals = useProposalTasks();
  const consentTasks = useConsentTasks();
  const open = t('shared.action.open');
  const listOf = (state: 'pending' | 'confirmed', type: readonly OrgType[]) =>
    paths.signatories(campaign) +
    signatoryFilters.write({
      state: [state],
      ...(type === ORGANIZATION_TYPES ? { kind: 'organizations' } : { type: [...type] }),
    });
  // The queue holds pending ones too: the step of identity is what tells the confirmed ones there.
  const queueOf = (type: readonly OrgType[]) =>
    mayVerify
      ? paths.verification(campaign) +
        signatoryFilters.write({ type: [...type], identity: ['representative-confirmed'] })
      : listOf('confirmed', type);
  return ({ attention, consent }) => {
    const { pending, unverified, individuals, draftLetters, personsDue } = attention;
    const apart = (waiting: number) => (waiting > 0 ? ORGANIZATION_TYPES : []);
    const tasks: Task[] = [
      ...proposals,
      ...wordingTasks(attention),
      {
        key: 'unverified',
        tone: 'ochre',
        count: unverified,
        thing: t('overview.task.unverified', { count: unverified }),
        verb: mayVerify ? t('overview.verb.verify') : open,
        to: queueOf(apart(individuals.unverified)),
      },
      {
        key: 'unverifiedIndividuals',
        tone: 'ochre',
        count: individuals.unverified,
        thing: t('overview.task.unverifiedIndividuals', { count: individuals.unverified }),
        verb: mayVerify ? t('overview.verb.verify') : open,
        to: queueOf([INDIVIDUAL]),
      },
      {
        key: 'pending',
        tone: 'ochre',
        count: pending,
        thing: t('overview.task.pending', { count: pending }),
        verb: open,
        to: listOf('pending', apart(individuals.pending)),
      },
      {
        key: 'pendingIndividuals',
        tone: 'ochre',
        count: individuals.pending,
        thing: t('overview.task.pendingIndividuals', { count: individuals.pending }),
        verb: open,
        to: listOf('pending', [INDIVIDUAL]),
      },
      ...consentTasks(consent),
      {
        key: 'drafts',
        tone: 'slate',
        count: draftLetters,
        thing: t('overview.task.drafts', { count: draftLetters }),
        verb: open,
        to: paths.letters(campaign),
      },
      {
        key: 'due',
        tone: 'brick',
        count: personsDue,
        thing: t('overview.task.due', { count: personsDue }),
        verb: open,
        to: paths.settings(campaign),
      },
    ];
    return tasks.filter(({ count }) => count > 0);
  };
}
