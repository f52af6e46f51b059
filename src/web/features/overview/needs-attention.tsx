import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Locale } from '../../../domain/locale/locale.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import { signatoryFilters } from '../../shared/signatory-filters.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { StatePill, type Tone } from '../../shared/ui/state-pill.tsx';
import { useConsentTasks } from './consent-tasks.ts';
import classes from './overview.module.css';
import type { OverviewData } from './queries.ts';

export interface Task {
  key: string;
  tone: Tone;
  count: number;
  thing: string;
  verb: string;
  to: string;
}

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
  const format = useFormat();
  const campaign = useCampaignSlug();
  const mayVerify = useMay('signatory.verify');
  const mayWord = useMay('wording.save');
  const consentTasks = useConsentTasks();
  const open = t('shared.action.open');
  const signatories = (state: 'pending' | 'confirmed') =>
    paths.signatories(campaign) + signatoryFilters.write({ state: [state] });
  return ({ attention, consent }) => {
    const { pending, unverified, draftLetters, staleWordings } = attention;
    const tasks: Task[] = [
      {
        key: 'unverified',
        tone: 'ochre',
        count: unverified,
        thing: t('overview.task.unverified', { count: unverified }),
        verb: mayVerify ? t('overview.verb.verify') : open,
        to: signatories('confirmed'),
      },
      {
        key: 'pending',
        tone: 'ochre',
        count: pending,
        thing: t('overview.task.pending', { count: pending }),
        verb: open,
        to: signatories('pending'),
      },
      ...consentTasks(consent),
      ...staleByDemand(staleWordings).map(
        ({ demand, position, locales }): Task => ({
          key: `stale ${demand}`,
          tone: 'brick',
          count: locales.length,
          thing: t('overview.task.stale', {
            count: locales.length,
            position,
            languages: format.list(locales.map(format.language)),
          }),
          verb: mayWord ? t('overview.verb.update') : open,
          to: `${paths.demand(campaign, demand)}?${new URLSearchParams({ locale: locales[0] ?? '' }).toString()}`,
        }),
      ),
      {
        key: 'drafts',
        tone: 'slate',
        count: draftLetters,
        thing: t('overview.task.drafts', { count: draftLetters }),
        verb: open,
        to: paths.letters(campaign),
      },
    ];
    return tasks.filter(({ count }) => count > 0);
  };
}

interface StaleDemand {
  demand: string;
  position: number;
  locales: Locale[];
}

/** One line a demand: whoever updates one translation has the source's change before their eyes for the other. */
function staleByDemand(stale: OverviewData['attention']['staleWordings']): StaleDemand[] {
  const byDemand = new Map<string, StaleDemand>();
  for (const { demand, position, locale } of stale) {
    const found = byDemand.get(demand) ?? { demand, position, locales: [] };
    byDemand.set(demand, { ...found, locales: [...found.locales, locale] });
  }
  return [...byDemand.values()];
}
