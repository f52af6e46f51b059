import { Button, Group, Modal, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { actOnSignatorySchema, type SignatoryDetail } from '../../../domain/signatories/signatory.ts';
import type { SignatureAct } from '../../../domain/signatories/signature-state.ts';
import { GROUNDS } from '../../../domain/signatories/verification.ts';
import { TextareaField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { useActOnSignatory } from './change-signatories.ts';
import classes from './signatories.module.css';

const ENDS: readonly SignatureAct[] = ['withdraw', 'reject'];

/** Acts that end a signature look like it. */
export const ends = (act: SignatureAct): boolean => ENDS.includes(act);

export interface ActDialogProps {
  campaign: string;
  /** As it was when the act was chosen: should a colleague be faster, that is told instead of overrun. */
  signatory: Pick<SignatoryDetail, 'id' | 'name' | 'version'>;
  act: SignatureAct;
  onClose: () => void;
  /** Once it is done. */
  onDone?: () => void;
}

/** Asks before an act: on what ground for verifying, why for rejecting, and a word for the history for all. */
export function ActDialog({ campaign, signatory, act, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation();
  const { mutateAsync } = useActOnSignatory(campaign, signatory.id);
  const form = useZodForm({
    schema: actOnSignatorySchema,
    initialValues: { act, note: '', ...(act === 'verify' ? { ground: '' } : {}) },
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
      title={t(`signatories.act.${act}.title`, { name: signatory.name })}
      closeButtonProps={{ 'aria-label': t('shared.action.close') }}
    >
      <Form of={form} label={t(`signatories.act.${act}.verb`)}>
        <p className={classes.about}>{t(`signatories.act.${act}.explanation`)}</p>
        {act === 'verify' && (
          <Radio.Group
            name="ground"
            label={t('signatories.ground.label')}
            {...form.form.getInputProps('ground', { type: 'input' })}
          >
            {GROUNDS.map((ground, index) => (
              <Radio
                key={ground}
                mt={8}
                value={ground}
                label={t(`signatories.ground.${ground}`)}
                {...(index === 0 ? { 'data-autofocus': true } : {})}
              />
            ))}
          </Radio.Group>
        )}
        <TextareaField
          form={form}
          name="note"
          maxLength={500}
          label={t(act === 'reject' ? 'signatories.act.reason' : 'signatories.act.note')}
          description={t('signatories.act.noteHint')}
          required={act === 'reject'}
          {...(act === 'verify' ? {} : { 'data-autofocus': true })}
        />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{t('shared.action.cancel')}</Button>
          <SubmitButton form={form} color={ends(act) ? 'brick' : 'teal'}>
            {t(`signatories.act.${act}.verb`)}
          </SubmitButton>
        </Group>
      </Form>
    </Modal>
  );
}
