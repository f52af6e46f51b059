import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../domain/locale/locale.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import type { OverviewData } from './queries.ts';
import type { Task } from './task.ts';

type Attention = OverviewData['attention'];

/** What waits among the wordings: reviews that the reader was asked for, translations behind their source. */
export function useWordingTasks(): (attention: Attention) => Task[] {
  const { t } = useTranslation();
  const format = useFormat();
  const campaign = useCampaignSlug();
  const mayWord = useMay('wording.save');
  const open = t('shared.action.open');
  const address = (demand: string, locale: Locale | undefined) =>
    `${paths.demand(campaign, demand)}?${new URLSearchParams({ locale: locale ?? '' }).toString()}`;
  return ({ reviewsForMe, staleWordings, overdueEvidence }) => [
    ...reviewsForMe.map(
      ({ demand, kind, position, locale, askedBy }): Task => ({
        key: `review ${demand} ${locale}`,
        tone: 'ochre',
        count: 1,
        thing: t('overview.task.review', {
          ofPart: t(`overview.ofPart.${kind}`, { position }),
          language: format.language(locale),
          askedBy,
        }),
        verb: t('overview.verb.review'),
        to: address(demand, locale),
      }),
    ),
    ...byPart(staleWordings).map(
      ({ demand, kind, position, locales }): Task => ({
        key: `stale ${demand}`,
        tone: 'brick',
        count: locales.length,
        thing: t('overview.task.stale', {
          count: locales.length,
          ofPart: t(`overview.ofPart.${kind}`, { position }),
          languages: format.list(locales.map(format.language)),
        }),
        verb: mayWord ? t('overview.verb.update') : open,
        to: address(demand, locales[0]),
      }),
    ),
    ...overdueEvidence.map(
      ({ demand, kind, position, count }): Task => ({
        key: `overdue ${demand}`,
        tone: 'ochre',
        count,
        thing: t('overview.task.overdue', { count, ofPart: t(`overview.ofPart.${kind}`, { position }) }),
        verb: mayWord ? t('overview.verb.check') : open,
        to: `${paths.demand(campaign, demand)}?${new URLSearchParams({ tab: 'evidence' }).toString()}`,
      }),
    ),
  ];
}

type StalePart = Omit<Attention['staleWordings'][number], 'locale'> & { locales: Locale[] };

/** One line a demand: whoever updates one translation has the source's change before their eyes for the other. */
function byPart(stale: Attention['staleWordings']): StalePart[] {
  const found = new Map<string, StalePart>();
  for (const { locale, ...part } of stale) {
    const before = found.get(part.demand)?.locales ?? [];
    found.set(part.demand, { ...part, locales: [...before, locale] });
  }
  return [...found.values()];
}
