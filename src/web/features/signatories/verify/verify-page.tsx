import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VerificationQueue } from '../../../../domain/signatories/verification-queue.ts';
import { useCampaignSlug } from '../../../shared/campaign/campaign.ts';
import { paths } from '../../../shared/paths.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { QueryPanel } from '../../../shared/ui/panel.tsx';
import { useUrlState } from '../../../shared/url-state.ts';
import { signatoryQueries, type VerificationState, verificationQueue } from '../queries.ts';
import { QueueFilters } from './queue-filters.tsx';
import { WaitingOne } from './waiting-one.tsx';

/** The signatures that nobody has checked, one at a time. */
export function VerifyPage() {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const [state, change] = useUrlState(verificationQueue);
  const [seenTo, setSeenTo] = useState(0);
  const query = useQuery(signatoryQueries.waiting(campaign, state));
  const filter = (part: Partial<VerificationState>) => {
    setSeenTo(0);
    change({ ...part, at: '' });
  };
  return (
    <Page
      title={t('signatories.verify.title')}
      purpose={t('signatories.verify.purpose')}
      actions={
        <Button component={Link} to={paths.signatories(campaign)} leftSection={<IconArrowLeft size={16} aria-hidden />}>
          {t('signatories.verify.back')}
        </Button>
      }
    >
      <QueueFilters value={state} onChange={filter} />
      <QueryPanel
        title={t('signatories.verify.waiting')}
        query={query}
        lines={12}
        isEmpty={({ current }) => current === null}
        empty={<NothingWaits seenTo={seenTo} filtered={isNarrowed(state)} onClear={() => filter(WHOLE)} />}
      >
        {(queue) =>
          queue.current && (
            <WaitingOne
              campaign={campaign}
              queue={{ total: queue.total, current: queue.current }}
              seenTo={seenTo}
              // What is shown is still the one before: acts wait for the next.
              busy={query.isPlaceholderData}
              onGo={(id) => change({ at: id }, { replace: true })}
              onSeenTo={() => {
                setSeenTo((before) => before + 1);
                change({ at: nextOf(queue) }, { replace: true });
              }}
            />
          )
        }
      </QueryPanel>
    </Page>
  );
}

const WHOLE: Partial<VerificationState> = { country: [], type: [], identity: [] };

const isNarrowed = ({ country, type, identity }: VerificationState): boolean =>
  country.length + type.length + identity.length > 0;

/** Past the last one it begins again with what was passed over. */
const nextOf = ({ current }: VerificationQueue): string => current?.next ?? '';

interface NothingWaitsProps {
  seenTo: number;
  filtered: boolean;
  onClear: () => void;
}

function NothingWaits({ seenTo, filtered, onClear }: NothingWaitsProps) {
  const { t } = useTranslation();
  if (filtered) {
    return (
      <EmptyState
        title={t('signatories.verify.noneLikeThat')}
        hint={t('signatories.verify.noneLikeThatHint')}
        action={<Button onClick={onClear}>{t('signatories.clearFilters')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      title={t('signatories.verify.none')}
      hint={seenTo > 0 ? t('signatories.verify.seenTo', { count: seenTo }) : t('signatories.verify.noneHint')}
    />
  );
}
