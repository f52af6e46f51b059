import { RESERVATION_NOTE_MAX, type Reservation, reservationNoteSchema } from '../../../domain/consent/reservation.ts';
import { ANSWERS, type Answer } from '../../../domain/consent/round.ts';

/** What somebody typed, as it goes back into the form. */
export interface TypedForm {
  answer: Answer | undefined;
  /** Keys of the demands that are ticked. */
  reserved: readonly string[];
  notes: Readonly<Record<string, string>>;
}

export type FormError = 'choose' | 'nameDemands' | 'alsoRenewed' | 'noteTooLong' | 'noteInvalid';

export interface FormErrors {
  answer?: FormError;
  reservations?: FormError;
  /** By demand. */
  notes: Readonly<Record<string, FormError>>;
}

export interface ReadForm {
  typed: TypedForm;
  /** The answer if there is nothing to mend. */
  valid: { answer: Answer; reservations: Reservation[] } | undefined;
  errors: FormErrors;
}

/** Reads a posted form. Demands that the version does not have are not the form's and are passed over. */
export function readForm(posted: URLSearchParams, demandKeys: readonly string[]): ReadForm {
  const answer = ANSWERS.find((known) => known === posted.get('answer'));
  const reserved = demandKeys.filter((key) => posted.getAll('reserve').includes(key));
  const notes = Object.fromEntries(demandKeys.map((key) => [key, posted.get(`note.${key}`) ?? '']));
  const noteErrors = Object.fromEntries(
    reserved.flatMap((key) => {
      const error = noteError(notes[key] ?? '');
      return error ? [[key, error]] : [];
    }),
  );
  const errors: FormErrors = {
    ...(answer === undefined ? { answer: 'choose' } : {}),
    ...(answer === 'renewed' && reserved.length > 0 ? { answer: 'alsoRenewed' } : {}),
    ...(answer === 'renewedWithReservations' && reserved.length === 0 ? { reservations: 'nameDemands' } : {}),
    // Whoever withdraws is not kept by a note on a demand.
    notes: answer === 'declined' ? {} : noteErrors,
  };
  const isGood = !errors.answer && !errors.reservations && Object.keys(errors.notes).length === 0;
  return {
    typed: { answer, reserved, notes },
    errors,
    valid:
      answer !== undefined && isGood
        ? {
            answer,
            reservations:
              answer === 'renewedWithReservations'
                ? reserved.map((demandKey) => ({ demandKey, note: (notes[demandKey] ?? '').trim() }))
                : [],
          }
        : undefined,
  };
}

function noteError(note: string): FormError | undefined {
  if (note.trim().length > RESERVATION_NOTE_MAX) return 'noteTooLong';
  return reservationNoteSchema.safeParse(note).success ? undefined : 'noteInvalid';
}
