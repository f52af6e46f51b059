import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { officeQueries } from '../../shared/officials/offices.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import { LetterDesk } from './letter-desk.tsx';
import { LetterFrame } from './letter-frame.tsx';
import { LetterParts } from './letter-parts.tsx';
import { letterView } from './letter-view.ts';
import { letterQueries } from './queries.ts';

/** One letter: its text in every language beside what an office will read, and what is done around it. */
export function LetterPage() {
  const { t } = useTranslation();
  const place = { campaign: useCampaignSlug(), letter: useParams().letter ?? '' };
  const { data: letter } = useSuspenseQuery(letterQueries.one(place));
  const { data: offices } = useSuspenseQuery(officeQueries.list(place.campaign));
  const [view, change] = useUrlState(letterView);
  if (letter.variants.length > 0 && offices.items.length > 0) {
    // Another letter is another desk: nothing unsaved of one may appear on the other.
    return <LetterDesk key={letter.id} place={place} letter={letter} offices={offices.items} />;
  }
  return (
    <LetterFrame place={place} letter={letter} tab={view.tab} onOpen={(tab) => change({ tab })}>
      {view.tab === 'text' ? (
        <Panel title={t('letters.text')}>
          <EmptyState title={t('letters.noText')} hint={t('letters.noTextHint')} />
        </Panel>
      ) : (
        <LetterParts place={place} letter={letter} offices={offices.items} mayEdit={false} />
      )}
    </LetterFrame>
  );
}
