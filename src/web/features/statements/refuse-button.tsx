import { Button, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Proposal, refuseProposalSchema } from '../../../domain/statements/publication.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { TextareaField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { notify } from '../../shared/notices/notify.ts';
import { refuseProposal } from './proposal-acts.ts';

/** Refuses a proposal, once a reason is given. */
export function RefuseButton({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button onClick={open}>{t('statements.proposal.refuse')}</Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('statements.proposal.refuseTitle', { number: proposal.number })}
        closeButtonProps={{ 'aria-label': t('shared.action.close') }}
      >
        <RefuseForm proposal={proposal} onClose={close} />
      </Modal>
    </>
  );
}

function RefuseForm({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const { t } = useTranslation();
  const refuse = useMutation(refuseProposal(useCampaignSlug(), proposal));
  const form = useZodForm({
    schema: refuseProposalSchema,
    initialValues: { reason: '' },
    onSubmit: async ({ reason }) => {
      await refuse.mutateAsync(reason);
      notify({ tone: 'done', text: t('statements.proposal.refused') });
      onClose();
    },
  });
  return (
    <Form of={form} label={t('statements.proposal.refuse')}>
      <p>{t('statements.proposal.refuseExplanation')}</p>
      <TextareaField form={form} name="reason" label={t('statements.next.reason')} withAsterisk data-autofocus />
      <Group justify="flex-end" gap="xs">
        <Button onClick={onClose}>{t('shared.action.cancel')}</Button>
        <SubmitButton form={form} color="brick">
          {t('statements.proposal.refuse')}
        </SubmitButton>
      </Group>
    </Form>
  );
}
