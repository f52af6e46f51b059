import { Button, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type LetterApproval, returnLetterSchema } from '../../../../domain/letters/letter-approval.ts';
import { TextareaField } from '../../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../../shared/forms/form.tsx';
import { useZodForm } from '../../../shared/forms/use-zod-form.tsx';
import { notify } from '../../../shared/notices/notify.ts';
import type { LetterPlace } from '../queries.ts';
import { returnLetter } from './approval-acts.ts';

interface ReturnProps {
  place: LetterPlace;
  approval: LetterApproval;
}

/** Gives a letter back to its writers, once it is said what to mend. */
export function ReturnButton(props: ReturnProps) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button onClick={open}>{t('letterApproval.return.open')}</Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('letterApproval.return.title')}
        closeButtonProps={{ 'aria-label': t('shared.action.close') }}
      >
        <ReturnForm {...props} onClose={close} />
      </Modal>
    </>
  );
}

function ReturnForm({ place, approval, onClose }: ReturnProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const give = useMutation(returnLetter(place));
  const form = useZodForm({
    schema: returnLetterSchema,
    initialValues: { note: '' },
    onSubmit: async ({ note }) => {
      await give.mutateAsync({ seen: approval, note });
      notify({ tone: 'done', text: t('letterApproval.return.done') });
      onClose();
    },
  });
  return (
    <Form of={form} label={t('letterApproval.return.open')}>
      <TextareaField
        form={form}
        name="note"
        label={t('letterApproval.return.note')}
        description={t('letterApproval.return.hint')}
        withAsterisk
        data-autofocus
      />
      <Group justify="flex-end" gap="xs">
        <Button onClick={onClose}>{t('shared.action.cancel')}</Button>
        <SubmitButton form={form} color="brick">
          {t('letterApproval.return.open')}
        </SubmitButton>
      </Group>
    </Form>
  );
}
