import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { askBackSchema, type SignatoryDetail } from '../../../domain/signatories/signatory.ts';
import { TextareaField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { useAskBack } from './change-signatories.ts';
import classes from './signatories.module.css';

export interface AskBackDialogProps {
  campaign: string;
  signatory: Pick<SignatoryDetail, 'id' | 'name' | 'version' | 'locale' | 'representative'>;
  onClose: () => void;
  onDone?: () => void;
}

/** A question to the representative, by mail, before one verifies. */
export function AskBackDialog({ campaign, signatory, onClose, onDone }: AskBackDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { mutateAsync } = useAskBack(campaign, signatory.id);
  const form = useZodForm({
    schema: askBackSchema,
    initialValues: { question: '' },
    onSubmit: async (json) => {
      await mutateAsync({ seen: signatory.version, json });
      onClose();
      onDone?.();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('signatories.askBack.title', { name: signatory.name })}
      closeButtonProps={{ 'aria-label': t('shared.action.close') }}
    >
      <Form of={form} label={t('signatories.askBack.verb')}>
        <p className={classes.about}>
          {t('signatories.askBack.explanation', {
            person: signatory.representative?.name || t('signatories.askBack.somebody'),
            language: format.language(signatory.locale),
          })}
        </p>
        <TextareaField
          form={form}
          name="question"
          minRows={4}
          maxLength={2000}
          label={t('signatories.askBack.question')}
          description={t('signatories.askBack.hint')}
          required
          data-autofocus
        />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{t('shared.action.cancel')}</Button>
          <SubmitButton form={form}>{t('signatories.askBack.verb')}</SubmitButton>
        </Group>
      </Form>
    </Modal>
  );
}
