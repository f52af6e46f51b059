import { Tabs } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { Page } from '../../shared/ui/page.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import { demandView, openLanguages, TABS } from './demand-view.ts';
import classes from './demands.module.css';
import { EvidencePanel } from './evidence/evidence-panel.tsx';
import { evidenceQueries } from './evidence/queries.ts';
import { History } from './history.tsx';
import { partName } from './part-name.ts';
import { demandQueries } from './queries.ts';
import { suggestionQueries } from './suggestions/queries.ts';
import { Suggestions } from './suggestions/suggestions.tsx';
import { WordingDesk } from './wording-desk.tsx';
import { WordingStands } from './wording-stands.tsx';

/** One demand: its wording beside another language, and how it came to be what it is. */
export function DemandPage() {
  const { t } = useTranslation();
  const campaign = useCampaign();
  const reader = useLocale();
  const { demand: key = '' } = useParams();
  const { data: demand } = useSuspenseQuery(demandQueries.one(campaign.slug, key));
  const [view, change] = useUrlState(demandView);
  const { locale, beside } = openLanguages(view, { reader, source: demand.sourceLocale, locales: campaign.locales });
  const wording = demand.wordings.find((one) => one.locale === locale);
  const suggestions = useQuery(suggestionQueries.list(campaign.slug, key));
  const evidence = useQuery(evidenceQueries.list(campaign.slug, key));
  const counts: Partial<Record<(typeof TABS)[number], number | undefined>> = {
    suggestions: suggestions.data?.filter(({ state }) => state === 'open').length,
    evidence: evidence.data?.length,
  };
  const name = partName(t, demand, reader);
  return (
    <Page
      serif
      title={demand.kind === 'demand' ? t('demands.pageTitle', { position: demand.position, title: name }) : name}
      purpose={<WordingStands wording={wording} locale={locale} />}
      state={wording?.stale && <StatePill tone="ochre">{t('demands.stale')}</StatePill>}
    >
      <Tabs value={view.tab} onChange={(chosen) => change({ tab: TABS.find((tab) => tab === chosen) ?? 'wording' })}>
        <Tabs.List mb="md" className={classes.tabs ?? ''}>
          {TABS.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {counts[tab]
                ? t('demands.tabCount', { tab: t(`demands.tab.${tab}`), number: counts[tab] })
                : t(`demands.tab.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="wording">
          <WordingDesk demand={demand} locale={locale} beside={beside} onOpen={change} />
        </Tabs.Panel>
        <Tabs.Panel value="suggestions">
          {view.tab === 'suggestions' && (
            <Suggestions demand={demand} locale={locale} query={suggestions} onOpen={change} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="evidence">
          {view.tab === 'evidence' && <EvidencePanel of={{ campaign: campaign.slug, demand: key }} query={evidence} />}
        </Tabs.Panel>
        <Tabs.Panel value="history">
          {view.tab === 'history' && <History demand={demand} locale={locale} view={view} onChange={change} />}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
