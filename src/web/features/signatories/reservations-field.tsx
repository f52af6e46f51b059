import { Checkbox, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RESERVATION_NOTE_MAX, type Reservation } from '../../../domain/consent/reservation.ts';
import type { ReservableDemand } from '../../../domain/signatories/signatory.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { titleOf } from './demand-title.ts';
import classes from './signatories.module.css';

export interface ReservationsFieldProps {
  demands: readonly ReservableDemand[];
  value: readonly Reservation[];
  onChange: (value: Reservation[]) => void;
  error?: string | undefined;
}

/** The demands that are not endorsed, each with why. */
export function ReservationsField({ demands, value, onChange, error }: ReservationsFieldProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const noteOf = (key: string) => value.find(({ demandKey }) => demandKey === key)?.note;
  const set = (key: string, note: string | undefined) =>
    onChange([
      ...value.filter(({ demandKey }) => demandKey !== key),
      ...(note === undefined ? [] : [{ demandKey: key, note }]),
    ]);
  return (
    <fieldset className={classes.fields}>
      <legend>{t('signatories.reservations.title')}</legend>
      <p className={classes.about}>{t('signatories.reservations.hint')}</p>
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      {demands.map((demand, index) => {
        const note = noteOf(demand.key);
        const name = `${index + 1} · ${titleOf(demand, locale)}`;
        return (
          <div key={demand.key}>
            <Checkbox
              label={name}
              checked={note !== undefined}
              onChange={({ currentTarget: { checked } }) => set(demand.key, checked ? '' : undefined)}
            />
            {note !== undefined && (
              <Textarea
                mt={6}
                ml={32}
                autosize
                minRows={2}
                maxLength={RESERVATION_NOTE_MAX}
                label={t('signatories.reservations.note')}
                aria-label={`${t('signatories.reservations.note')}: ${name}`}
                value={note}
                onChange={({ currentTarget }) => set(demand.key, currentTarget.value)}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
