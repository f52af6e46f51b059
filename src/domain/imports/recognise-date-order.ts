import type { DateOrder } from './planned-row.ts';
import { readNumericDate } from './read-date.ts';

/** `certain` is false when no date in the file can tell (or they contradict), so that a person may be asked. */
export type RecognisedDateOrder = { order: DateOrder; certain: boolean };

/** Decides, once per file, between dd/mm/yyyy and mm/dd/yyyy. In doubt dd/mm, which all of Latin America writes. */
export class DateOrderSurvey {
  #dayFirst = 0;
  #monthFirst = 0;

  add(value: string): void {
    const date = readNumericDate(value);
    if (!date) return;
    if (date.first > 12 && date.second <= 12) this.#dayFirst++;
    if (date.second > 12 && date.first <= 12) this.#monthFirst++;
  }

  get recognised(): RecognisedDateOrder {
    const [dayFirst, monthFirst] = [this.#dayFirst, this.#monthFirst];
    return { order: monthFirst > dayFirst ? 'mdy' : 'dmy', certain: dayFirst > 0 !== monthFirst > 0 };
  }
}

export function recogniseDateOrder(values: readonly string[]): RecognisedDateOrder {
  const survey = new DateOrderSurvey();
  for (const value of values) survey.add(value);
  return survey.recognised;
}
