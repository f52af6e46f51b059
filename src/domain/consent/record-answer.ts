import { z } from 'zod';
import { prose } from '../text-fields.ts';
import { reservationsSchema } from './reservation.ts';
import { ANSWERS } from './round.ts';

/** An answer that came by other means (a letter, a telephone call), as a colleague writes it down. */
export const recordAnswerSchema = z
  .object({
    answer: z.enum(ANSWERS),
    reservations: reservationsSchema.default([]),
    /** How it was given, for the history. */
    note: prose(500).default(''),
  })
  .refine(({ answer, reservations }) => answer !== 'renewedWithReservations' || reservations.length > 0, {
    path: ['reservations'],
    message: 'field.required',
  })
  // A reservation is never dropped silently.
  .refine(({ answer, reservations }) => answer !== 'renewed' || reservations.length === 0, {
    path: ['reservations'],
    message: 'field.invalid',
  });
export type RecordAnswer = z.infer<typeof recordAnswerSchema>;
