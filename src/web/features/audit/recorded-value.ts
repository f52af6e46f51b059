import { letterBodySchema } from '../../../domain/letters/letter-body.ts';
import { mergeFieldName } from '../../../domain/letters/merge-fields.ts';
import { plainText } from '../../../domain/letters/plain-text.ts';
import { LOCALES, type Locale } from '../../../domain/locale/locale.ts';
import type { Formats } from '../../shared/i18n/format.ts';

/** What the interface calls the values of closed lists, by recorded field. */
export type ValueWords = Partial<Record<string, Partial<Record<string, string>>>>;

const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}T/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An id says nothing to a person. */
export const isId = (value: unknown): boolean => typeof value === 'string' && ID.test(value);

/** Any recorded value as the language writes it: countries, languages, dates and numbers by name, letters as their text. */
export function sayRecorded(
  field: string,
  value: unknown,
  { format, words, yes, no }: { format: Formats; words: ValueWords; yes: string; no: string },
): string {
  const say = (inner: unknown): string => sayRecorded(field, inner, { format, words, yes, no });
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'string') return sayText(field.split('.').at(-1) ?? field, value, format, words);
  if (Array.isArray(value))
    return value
      .filter((one) => !isId(one))
      .map(say)
      .join(', ');
  const body = letterBodySchema.safeParse(value).data;
  if (body) return plainText(body, (name) => mergeFieldName(name, format.locale));
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value)
    .filter((one) => !isId(one))
    .map(say)
    .join(', ');
}

function sayText(name: string, value: string, format: Formats, words: ValueWords): string {
  if (ISO_MOMENT.test(value)) return format.dateTime(value);
  if (ISO_DAY.test(value)) return format.date(value);
  if (name === 'country') return format.country(value);
  if (name === 'locale' || name === 'locales') return isLocale(value) ? format.language(value) : value;
  return words[name]?.[value] ?? value;
}

const isLocale = (value: string): value is Locale => LOCALES.some((locale) => locale === value);
