import { Button, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { canActOnRound } from '../../../domain/consent/round-state.ts';
import { changeDeadlineSchema } from '../../../domain/consent/round-view.ts';
import { dayAfter } from '../../../domain/consent/schedule.ts';
import { TextField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import { actOnRound, changeDeadline, type Place, type RoundData } from './queries.ts';

interface RoundActsProps {
  place: Place;
  round: RoundData;
}

/** What a colleague may do with a round as it stands; each asks first and says what it means. */
export function RoundActs({ place, round }: RoundActsProps) {
  const { t } = useTranslation();
  const { mutateAsync } = useMutation(actOnRound(place));
  const [puttingOff, { open, close }] = useDisclosure();
  if (round.state === 'closed') return null;
  return (
    <>
      <Button onClick={open}>{t('consent.putOff.button')}</Button>
      {(['pause', 'resume', 'close'] as const)
        .filter((act) => canActOnRound(round.state, act))
        .map((act) => (
          <ConfirmButton
            key={act}
            tone={act === 'close' ? 'brick' : 'teal'}
            title={t(`consent.act.${act}.title`)}
            verb={t(`consent.act.${act}.verb`)}
            explanation={t(`consent.act.${act}.explanation`)}
            onConfirm={() => mutateAsync({ seen: round.version, act })}
          >
            {t(`consent.act.${act}.verb`)}
          </ConfirmButton>
        ))}
      {puttingOff && <PutOff place={place} round={round} onClose={close} />}
    </>
  );
}

function PutOff({ place, round, onClose }: RoundActsProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const change = useMutation(changeDeadline(place));
  const form = useZodForm({
    schema: changeDeadlineSchema,
    initialValues: { deadline: dayAfter(round.deadline, 7) },
    // After a conflict the round has been fetched anew, so that a second save knowingly follows the other's.
    onSubmit: async ({ deadline }) => {
      await change.mutateAsync({ seen: round.version, deadline });
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('consent.putOff.title')}
      closeButtonProps={{ 'aria-label': t('shared.action.close') }}
    >
      <Form of={form} label={t('consent.putOff.title')}>
        <TextField
          form={form}
          name="deadline"
          type="date"
          label={t('consent.deadline')}
          description={t('consent.putOff.hint')}
          min={dayAfter(round.deadline, 1)}
          data-autofocus
        />
        <Group justify="flex-end" gap="xs" mt="sm">
          <Button onClick={onClose}>{t('shared.action.cancel')}</Button>
          <SubmitButton form={form}>{t('consent.putOff.submit')}</SubmitButton>
        </Group>
      </Form>
    </Modal>
  );
}
