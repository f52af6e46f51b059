import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Demand, Wording } from '../../../domain/demands/wording.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { Panel, QueryPanel } from '../../shared/ui/panel.tsx';
import { demandQueries } from './queries.ts';
import { VersionDiff } from './version-diff.tsx';

/** What the source says differently since a stale translation was last brought up to date with it. */
export function SourceChange({ demand, wording }: { demand: Demand; wording: Wording }) {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const { key, sourceLocale } = demand;
  const { sourceNumber } = wording;
  const query = useQuery(demandQueries.version({ campaign, demand: key, locale: sourceLocale }, sourceNumber ?? 0));
  const after = demand.wordings.find(({ locale }) => locale === sourceLocale);
  if (after === undefined) return null;
  const panel = {
    title: t('demands.sourceChange'),
    question: t('demands.sourceChangeQuestion', { from: sourceNumber ?? '–', to: after.number }),
  };
  // It was never made of any source: then all of it is new.
  if (sourceNumber === null) {
    return (
      <Panel {...panel}>
        <VersionDiff before={undefined} after={after} locale={sourceLocale} />
      </Panel>
    );
  }
  return (
    <QueryPanel {...panel} query={query}>
      {(before) => <VersionDiff before={before} after={after} locale={sourceLocale} />}
    </QueryPanel>
  );
}
