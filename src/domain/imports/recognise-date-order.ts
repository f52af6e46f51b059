import type { DateOrder } from './planned-row.ts';

/** `certain` is false when no date in the file can tell (all days are 12 or less), so that a person may be asked. */
export type RecognisedDateOrder = { order: DateOrder; certain: boolean };

/** Decides, once per file, between dd/mm/yyyy and mm/dd/yyyy. */
export function recogniseDateOrder(_values: readonly string[]): RecognisedDateOrder {
  return { order: 'dmy', certain: false };
}
