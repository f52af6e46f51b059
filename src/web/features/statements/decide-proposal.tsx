import { Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../../domain/statements/publication.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { notify } from '../../shared/notices/notify.ts';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import { approveProposal, withdrawProposal } from './proposal-acts.ts';
import { RefuseButton } from './refuse-button.tsx';

/** What an administrator may do with a proposal: their own can be taken back, another's approved or refused. */
export function DecideProposal({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const approve = useMutation(approveProposal(campaign, proposal));
  const withdraw = useMutation(withdrawProposal(campaign, proposal));
  const { number, mine, round } = proposal;
  if (mine) {
    return (
      <Group justify="flex-end" mt="md">
        <ConfirmButton
          title={t('statements.proposal.withdrawTitle', { number })}
          verb={t('statements.proposal.withdraw')}
          explanation={t('statements.proposal.withdrawExplanation')}
          onConfirm={async () => {
            await withdraw.mutateAsync();
            notify({ tone: 'done', text: t('statements.proposal.withdrawn') });
          }}
        >
          {t('statements.proposal.withdraw')}
        </ConfirmButton>
      </Group>
    );
  }
  return (
    <Group justify="flex-end" gap="xs" mt="md">
      <RefuseButton proposal={proposal} />
      <ConfirmButton
        variant="filled"
        tone="teal"
        title={t('statements.proposal.approveTitle', { number })}
        verb={t('statements.proposal.approveVerb')}
        explanation={t(round ? 'statements.proposal.approveExplanation' : 'statements.proposal.approveFirst')}
        onConfirm={async () => {
          await approve.mutateAsync();
          notify({ tone: 'done', text: t('statements.proposal.published', { number }) });
        }}
      >
        {t('statements.proposal.approve')}
      </ConfirmButton>
    </Group>
  );
}
