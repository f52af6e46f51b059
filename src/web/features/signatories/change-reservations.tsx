import { Button, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reservation } from '../../../domain/consent/reservation.ts';
import { editSignatorySchema, type SignatoryDetail } from '../../../domain/signatories/signatory.ts';
import { useSay } from '../../shared/api/use-say.ts';
import { useEditSignatory } from './change-signatories.ts';
import { ReservationsField } from './reservations-field.tsx';
import classes from './signatories.module.css';
import { valuesOf } from './values-of.ts';

interface ChangeReservationsProps {
  campaign: string;
  signatory: SignatoryDetail;
}

/** Which demands a signatory does not endorse, where it has said so since it signed. */
export function ChangeReservations({ campaign, signatory }: ChangeReservationsProps) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" onClick={open}>
        {t('signatories.reservations.button')}
      </Button>
      {opened && <ReservationsDialog campaign={campaign} signatory={signatory} onClose={close} />}
    </>
  );
}

function ReservationsDialog({ campaign, signatory, onClose }: ChangeReservationsProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const [reservations, setReservations] = useState<Reservation[]>([...signatory.reservations]);
  const edit = useEditSignatory(campaign, signatory.id);
  const send = () => {
    // After a conflict the signatory has been fetched anew, so that a second save knowingly follows the other's.
    const { representative, ...values } = valuesOf(signatory);
    const { email: _, ...person } = representative;
    const json = editSignatorySchema.parse({ ...values, representative: person, reservations });
    edit.mutate({ seen: signatory.version, json }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('signatories.reservations.of', { name: signatory.name })}
      closeButtonProps={{ 'aria-label': t('shared.action.close') }}
    >
      <form
        className={classes.card}
        aria-label={t('signatories.reservations.button')}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <ReservationsField demands={signatory.demands} value={reservations} onChange={setReservations} />
        {edit.error && (
          <p className={classes.error} role="alert">
            {say(edit.error)}
          </p>
        )}
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{t('shared.action.cancel')}</Button>
          <Button type="submit" variant="filled" loading={edit.isPending}>
            {t('shared.action.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
