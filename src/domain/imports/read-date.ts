import { fold } from '../locale/fold.ts';
import type { DateOrder } from './planned-row.ts';

const MONTHS: readonly string[] = [
  'enero january janeiro janvier jan ene',
  'febrero february fevereiro fevrier feb fev',
  'marzo march marco mars mar',
  'abril april avril abr apr avr',
  'mayo may maio mai',
  'junio june junho juin jun',
  'julio july julho juillet jul',
  'agosto august aout ago aug',
  'septiembre setiembre september setembro septembre sep sept set',
  'octubre october outubro octobre oct out',
  'noviembre november novembro novembre nov',
  'diciembre december dezembro decembre dic dec dez',
];
const MONTH_NUMBER = new Map(
  MONTHS.flatMap((names, month) => names.split(' ').map((name) => [name, month + 1] as const)),
);

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\D|$)/;
const NUMERIC = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:\D|$)/;
/** Days since 30 December 1899: how a spreadsheet stores a date. */
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The parts of `31/12/2026`, before it is decided which is the day. */
export function readNumericDate(value: string): { first: number; second: number; year: number } | undefined {
  const parts = NUMERIC.exec(value.trim());
  if (!parts) return undefined;
  const year = Number(parts[3]);
  return { first: Number(parts[1]), second: Number(parts[2]), year: year < 100 ? 2000 + year : year };
}

/** Reads a date (a time after it is dropped) as YYYY-MM-DD; `undefined` when it is none. A date with one reading only is read that way. */
export function readDate(value: string, order: DateOrder): string | undefined {
  const text = value.trim();
  const iso = ISO.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = readNumericDate(text);
  if (numeric) {
    const { first, second, year } = numeric;
    const dayFirst = isoDate(year, second, first);
    const monthFirst = isoDate(year, first, second);
    return order === 'dmy' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
  }
  if (SERIAL.test(text)) return new Date(SERIAL_EPOCH + Number.parseInt(text, 10) * DAY).toISOString().slice(0, 10);
  return readWordDate(text);
}

/** Whether a date that can be read has the other order of day and month than the file's. */
export function isInOtherOrder(value: string, order: DateOrder): boolean {
  const numeric = readNumericDate(value);
  return numeric !== undefined && (order === 'dmy' ? numeric.second : numeric.first) > 12;
}

/** `12 de junio de 2026`, `June 12, 2026`, `12-jun-26`. */
function readWordDate(text: string): string | undefined {
  const words = fold(text).split(' ');
  const month = words.map((word) => MONTH_NUMBER.get(word)).find((number) => number !== undefined);
  const [first, second] = words
    .map((word) => /^(\d{1,4})(?:st|nd|rd|th|o)?$/.exec(word)?.[1])
    .filter((number) => number !== undefined);
  if (!month || !first || !second) return undefined;
  const year = Number(second);
  return isoDate(second.length <= 2 ? 2000 + year : year, month, Number(first));
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2200) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
