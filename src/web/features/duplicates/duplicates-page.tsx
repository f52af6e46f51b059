import { Button, Tabs } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import { Page } from '../../shared/ui/page.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import { JustDone } from './just-done.tsx';
import { MergesPanel } from './merges-panel.tsx';
import { PairList } from './pair-list.tsx';
import { PairReview } from './pair-review.tsx';
import { duplicateQueries, duplicateScreen, TABS } from './queries.ts';
import { Rules } from './rules.tsx';
import { ScanPanel } from './scan-panel.tsx';
import { useLastAct } from './use-last-act.ts';

/** Entries of the registry that may be one: what waits, one pair side by side, and what was merged. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const campaign = useCampaignSlug();
  const [{ tab, pair, page }, change] = useUrlState(duplicateScreen);
  const query = useQuery(duplicateQueries.list(campaign, page));
  const mayDecide = useMay('duplicate.decide');
  const last = useLastAct(campaign);
  const waiting = query.data?.items ?? [];
  return (
    <Page
      title={t('duplicates.title')}
      purpose={t('duplicates.purpose')}
      actions={
        <Button component={Link} to={paths.signatories(campaign)} leftSection={<IconArrowLeft size={16} aria-hidden />}>
          {t('duplicates.back')}
        </Button>
      }
    >
      <JustDone last={last} />
      <Tabs
        value={tab}
        onChange={(next) => change({ tab: TABS.find((one) => one === next) ?? 'open', pair: '', page: 1 })}
        keepMounted={false}
      >
        <Tabs.List mb="md" aria-label={t('duplicates.title')}>
          <Tabs.Tab value="open">
            {t('duplicates.tab.open')}
            {query.data ? ` (${format.number(query.data.total)})` : ''}
          </Tabs.Tab>
          <Tabs.Tab value="merged">{t('duplicates.tab.merged')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="open">
          {pair === '' ? (
            <>
              <ScanPanel campaign={campaign} query={query} mayStart={mayDecide} />
              <PairList
                query={query}
                hrefOf={(id) => duplicateScreen.write({ pair: id, page })}
                onPage={(next) => change({ page: next })}
              />
            </>
          ) : (
            <PairReview
              key={pair}
              campaign={campaign}
              id={pair}
              mayDecide={mayDecide}
              last={last}
              next={nextOf(waiting, pair)}
              onGo={(id) => change({ pair: id }, { replace: true })}
              onClose={() => change({ pair: '' })}
            />
          )}
          <Rules />
        </Tabs.Panel>
        <Tabs.Panel value="merged">
          <MergesPanel campaign={campaign} last={last} page={page} onPage={(next) => change({ page: next })} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

/** The one after it in the list; past the last one the first that is not it; empty when it is the only one. */
function nextOf(waiting: readonly { id: string }[], pair: string): string {
  const at = waiting.findIndex(({ id }) => id === pair);
  const next = waiting[at + 1] ?? waiting.find(({ id }) => id !== pair);
  return next?.id ?? '';
}
