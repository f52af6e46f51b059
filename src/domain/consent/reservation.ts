import { z } from 'zod';
import { line, prose } from '../text-fields.ts';

export const RESERVATION_NOTE_MAX = 1000;
export const reservationNoteSchema = prose(RESERVATION_NOTE_MAX);

/** A demand that a signatory does not endorse, and why. */
export const reservationSchema = z.object({
  demandKey: line(80).min(1),
  note: reservationNoteSchema.default(''),
});
export type Reservation = z.infer<typeof reservationSchema>;

/** Each demand at most once; all others are endorsed. */
export const reservationsSchema = z
  .array(reservationSchema)
  .max(50)
  .refine((all) => new Set(all.map(({ demandKey }) => demandKey)).size === all.length, 'field.invalid');
