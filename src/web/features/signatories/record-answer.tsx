import { Button, Group, Modal, Radio, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reservation } from '../../../domain/consent/reservation.ts';
import { ANSWERS, type Answer } from '../../../domain/consent/round.ts';
import type { SignatoryDetail } from '../../../domain/signatories/signatory.ts';
import { useSay } from '../../shared/api/use-say.ts';
import { useRecordAnswer } from './change-signatories.ts';
import { ReservationsField } from './reservations-field.tsx';
import classes from './signatories.module.css';

interface RecordAnswerProps {
  campaign: string;
  signatory: SignatoryDetail;
}

/** Writes down an answer that came by telephone, by letter, or in a meeting. */
export function RecordAnswer({ campaign, signatory }: RecordAnswerProps) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" variant="filled" onClick={open}>
        {t('signatories.record.button')}
      </Button>
      {/* It begins anew each time it opens. */}
      {opened && <RecordDialog campaign={campaign} signatory={signatory} onClose={close} />}
    </>
  );
}

function RecordDialog({ campaign, signatory, onClose }: RecordAnswerProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const [answer, setAnswer] = useState<Answer>();
  const [reservations, setReservations] = useState<Reservation[]>([...signatory.reservations]);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState<'answer' | 'reservations'>();
  const record = useRecordAnswer(campaign, signatory.id);
  const { number, demands } = signatory.awaited ?? { number: 0, demands: [] };
  const reserved = reservations.filter(({ demandKey }) => demands.some(({ key }) => key === demandKey));
  const send = () => {
    if (answer === undefined) return setMissing('answer');
    const withReservations = answer === 'renewedWithReservations';
    if (withReservations && reserved.length === 0) return setMissing('reservations');
    const json = { answer, reservations: withReservations ? reserved : [], note };
    record.mutate({ seen: signatory.version, json }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('signatories.record.title', { name: signatory.name })}
      closeButtonProps={{ 'aria-label': t('shared.action.close') }}
    >
      <form
        className={classes.card}
        aria-label={t('signatories.record.button')}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className={classes.about}>{t('signatories.record.explanation', { number })}</p>
        <Radio.Group
          label={t('signatories.record.answer')}
          value={answer ?? ''}
          onChange={(value) => setAnswer(ANSWERS.find((one) => one === value))}
          error={missing === 'answer' && answer === undefined ? t('signatories.record.choose') : undefined}
        >
          {ANSWERS.map((one, index) => (
            <Radio
              key={one}
              mt={8}
              value={one}
              label={t(`signatories.record.choice.${one}`, { number })}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </Radio.Group>
        {answer === 'renewedWithReservations' && (
          <ReservationsField
            demands={demands}
            value={reserved}
            onChange={setReservations}
            error={
              missing === 'reservations' && reserved.length === 0 ? t('signatories.record.nameDemands') : undefined
            }
          />
        )}
        <Textarea
          autosize
          minRows={2}
          maxLength={500}
          label={t('signatories.record.note')}
          description={t('signatories.act.noteHint')}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {record.error && (
          <p className={classes.error} role="alert">
            {say(record.error)}
          </p>
        )}
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{t('shared.action.cancel')}</Button>
          <Button type="submit" variant="filled" loading={record.isPending}>
            {t('signatories.record.submit')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
