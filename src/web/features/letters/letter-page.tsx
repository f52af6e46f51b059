import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { officeQueries } from '../../shared/officials/offices.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { LetterDesk } from './letter-desk.tsx';
import { LetterStatePill } from './letter-state-pill.tsx';
import { Lineage } from './lineage.tsx';
import { letterQueries } from './queries.ts';

/** One letter: its text in every language beside what an office will read. */
export function LetterPage() {
  const { t } = useTranslation();
  const place = { campaign: useCampaignSlug(), letter: useParams().letter ?? '' };
  const { data: letter } = useSuspenseQuery(letterQueries.one(place));
  const { data: offices } = useSuspenseQuery(officeQueries.list(place.campaign));
  if (letter.variants.length > 0 && offices.items.length > 0) {
    // Another letter is another desk: nothing unsaved of one may appear on the other.
    return <LetterDesk key={letter.id} place={place} letter={letter} offices={offices.items} />;
  }
  return (
    <Page
      title={letter.title}
      purpose={<Lineage parent={letter.parent} />}
      state={<LetterStatePill state={letter.state} />}
    >
      <Panel title={t('letters.text')}>
        <EmptyState title={t('letters.noText')} hint={t('letters.noTextHint')} />
      </Panel>
    </Page>
  );
}
