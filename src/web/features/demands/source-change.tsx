import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Demand, Wording } from '../../../domain/demands/wording.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { demandQueries } from './queries.ts';
import { VersionDiff } from './version-diff.tsx';

/** What the source says differently since a stale translation was last brought up to date with it. */
export function SourceChange({ demand, wording }: { demand: Demand; wording: Wording }) {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const { key, sourceLocale } = demand;
  const query = useQuery(demandQueries.versions({ campaign, demand: key, locale: sourceLocale }));
  const before = query.data?.find(({ number }) => number === wording.sourceNumber);
  const [after] = query.data ?? [];
  return (
    <QueryPanel
      title={t('demands.sourceChange')}
      question={t('demands.sourceChangeQuestion', { from: before?.number ?? '–', to: after?.number ?? '–' })}
      query={query}
    >
      {() => after && <VersionDiff before={before} after={after} locale={sourceLocale} />}
    </QueryPanel>
  );
}
