import type { DateOrder } from './planned-row.ts';
import { readNumericDate } from './read-date.ts';

/** `certain` is false when no date in the file can tell (or they contradict), so that a person may be asked. */
export type RecognisedDateOrder = { order: DateOrder; certain: boolean };

/** Decides, once per file, between dd/mm/yyyy and mm/dd/yyyy. In doubt dd/mm, which all of Latin America writes. */
export function recogniseDateOrder(values: readonly string[]): RecognisedDateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const value of values) {
    const date = readNumericDate(value);
    if (!date) continue;
    if (date.first > 12 && date.second <= 12) dayFirst++;
    if (date.second > 12 && date.first <= 12) monthFirst++;
  }
  return { order: monthFirst > dayFirst ? 'mdy' : 'dmy', certain: dayFirst > 0 !== monthFirst > 0 };
}
