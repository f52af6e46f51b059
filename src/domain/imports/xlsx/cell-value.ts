/** Number formats of dates that every workbook has, without naming them. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a format shows a day: quoted words, colours and conditions aside, it has a year or a day in it. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  return /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0] ?? '');
}

const DAY_MS = 86_400_000;
/** Day 0 of the system of 1900, as from its 61st day on: it believes that 1900 was a leap year. */
const DAY_0_OF_1900 = Date.UTC(1899, 11, 30);
const LEAP_DAY_THAT_NEVER_WAS = 60;
const DAY_0_OF_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999, the last day that spreadsheets know. */
const LAST_DAY = 2_958_465;

/** The day of a serial number as `YYYY-MM-DD`; the time of day is dropped. `undefined` for what is no day. */
export function serialDay(serial: number, since1904: boolean): string | undefined {
  const day = Math.floor(serial);
  if (!(day >= 1 || (since1904 && day >= 0)) || day > LAST_DAY) return undefined;
  const shifted = !since1904 && day < LEAP_DAY_THAT_NEVER_WAS ? day + 1 : day;
  return new Date((since1904 ? DAY_0_OF_1904 : DAY_0_OF_1900) + shifted * DAY_MS).toISOString().slice(0, 10);
}

/** `_x000D_` stands for the character of that number; `_x005F_` for the underscore that would begin one. */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** `AB12`: column 27, row 12. */
export function placeOf(reference: string): { column: number; row: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (!letters || !digits) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(digits) };
}
