import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import { signatoryFilters } from '../../shared/signatory-filters.ts';
import type { OverviewData } from './queries.ts';
import type { Task } from './task.ts';

type Consent = OverviewData['consent'];

/** Consents that are awaited, and how long still; whom no message reaches. */
export function useConsentTasks(): (consent: Consent) => Task[] {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const mayRecord = useMay('consent.record');
  return (consent) => {
    const { awaiting, round } = consent;
    const unanswered = paths.signatories(campaign) + signatoryFilters.write({ consent: ['awaiting'] });
    const tasks: Task[] = [
      {
        key: 'consent',
        tone: 'ochre',
        count: awaiting,
        thing: thingOf(consent, t),
        verb: t('shared.action.open'),
        to: round ? paths.consentRound(campaign, round.id) : unanswered,
      },
    ];
    if (!round) return tasks;
    return [
      ...tasks,
      {
        key: 'without address',
        tone: 'brick',
        count: round.withoutAddress,
        thing: t('overview.consent.task.withoutAddress', { count: round.withoutAddress }),
        verb: mayRecord ? t('overview.consent.ask') : t('shared.action.open'),
        to: `${paths.consentRound(campaign, round.id)}?without=address`,
      },
    ];
  };
}

function thingOf({ awaiting, round }: Consent, t: TFunction): string {
  const thing = t('overview.consent.task.awaiting', { count: awaiting });
  if (!round) return thing;
  if (round.isPaused) return t('overview.consent.task.paused', { thing });
  if (round.daysLeft === 0) return t('overview.consent.task.lastDay', { thing });
  return t('overview.consent.task.awaitingLeft', { thing, count: round.daysLeft });
}
