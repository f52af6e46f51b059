import type { DateOrder } from './planned-row.ts';
import { readNumericDate } from './read-date.ts';

/** For each date that tells the other order so many must tell this one: some slips are no doubt of the whole file. */
const AGREEING_FOR_EACH_SLIP = 4;

/** `certain` is false when no date in the file can tell (or too many contradict), so that a person may be asked. */
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
    const [most, fewest] = [Math.max(dayFirst, monthFirst), Math.min(dayFirst, monthFirst)];
    return {
      order: monthFirst > dayFirst ? 'mdy' : 'dmy',
      certain: most > 0 && most >= fewest * AGREEING_FOR_EACH_SLIP,
    };
  }
}

export function recogniseDateOrder(values: readonly string[]): RecognisedDateOrder {
  const survey = new DateOrderSurvey();
  for (const value of values) survey.add(value);
  return survey.recognised;
}
