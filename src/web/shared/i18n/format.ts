import { createContext, useContext, useMemo } from 'react';
import { type CountryLabels, labelOf } from '../../../domain/locale/country-labels.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { useLocale } from './use-locale.ts';

/** A moment: an ISO date-time, an ISO date (read as that calendar day, in no time zone) or a Date. */
export type Moment = string | Date;

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** Brazilian Portuguese is what the coalition writes; Spanish and English stay without a region. */
const TAGS: Record<Locale, string> = { en: 'en', es: 'es', pt: 'pt-BR' };

function toDate(moment: Moment): Date {
  return typeof moment === 'string' ? new Date(moment) : moment;
}

/** A date without a time must not slip a day west of Greenwich. */
function zoneOf(moment: Moment): { timeZone?: string } {
  return typeof moment === 'string' && DATE_ONLY.test(moment) ? { timeZone: 'UTC' } : {};
}

const NO_LABELS: CountryLabels = {};

/** What the campaign whose screens are open calls countries; see `Layout`. */
export const CountryLabelsContext = createContext(NO_LABELS);

/** Formatters of one language. Prefer `useFormat()` in components. */
export function formatsOf(locale: Locale, labels: CountryLabels = NO_LABELS) {
  const tag = TAGS[locale];
  const number = new Intl.NumberFormat(tag);
  const compact = new Intl.NumberFormat(tag, { notation: 'compact' });
  const decimal = new Intl.NumberFormat(tag, { maximumSignificantDigits: 2 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const regions = new Intl.DisplayNames(tag, { type: 'region' });
  const languages = new Intl.DisplayNames(tag, { type: 'language' });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const collator = new Intl.Collator(tag, { sensitivity: 'base', numeric: true });
  return {
    locale,
    number: (value: number): string => number.format(value),
    /** 120000 → "120K": for axes. */
    compact: (value: number): string => compact.format(value),
    /** 1.428 → "1.4": for a pace; from 10 on as whole. */
    pace: (value: number): string =>
      (Math.abs(value) < 10 ? decimal : number).format(Math.abs(value) < 10 ? value : Math.round(value)),
    /** "5–8", or "5" where both are the same. */
    span: (from: number, to: number): string =>
      from === to ? number.format(from) : `${number.format(from)}–${number.format(to)}`,
    /** 0.5 → "50 %" */
    percent: (share: number): string => percent.format(share),
    /** "14 Oct 2013" */
    date: (moment: Moment): string =>
      toDate(moment).toLocaleDateString(tag, { day: 'numeric', month: 'short', year: 'numeric', ...zoneOf(moment) }),
    /** "14 Oct": for axes and dense lists where the year is plain. */
    day: (moment: Moment): string =>
      toDate(moment).toLocaleDateString(tag, { day: 'numeric', month: 'short', ...zoneOf(moment) }),
    /** "Oct 2013": for axes over years. */
    month: (moment: Moment): string =>
      toDate(moment).toLocaleDateString(tag, { month: 'short', year: 'numeric', ...zoneOf(moment) }),
    /** "21 – 22 November 2013" */
    range: (from: Moment, to: Moment): string =>
      new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', ...zoneOf(from) }).formatRange(
        toDate(from),
        toDate(to),
      ),
    /** "21 – 22 Nov" */
    dayRange: (from: Moment, to: Moment): string =>
      new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', ...zoneOf(from) }).formatRange(
        toDate(from),
        toDate(to),
      ),
    /** "14 October 2013, 09:30 UTC−3" */
    dateTime: (moment: Moment): string =>
      toDate(moment).toLocaleString(tag, {
        dateStyle: 'long',
        ...(typeof moment === 'string' && DATE_ONLY.test(moment) ? { timeZone: 'UTC' } : { timeStyle: 'short' }),
      }),
    /** "2 days ago", "in 4 days", "now" */
    relative: (moment: Moment, now: Date): string => {
      const seconds = (toDate(moment).getTime() - now.getTime()) / 1000;
      const [unit, size] = UNITS.find(([, one]) => Math.abs(seconds) >= one) ?? ['second', 1];
      return unit === 'second' ? relative.format(0, 'second') : relative.format(Math.round(seconds / size), unit);
    },
    /** "Uruguay" for `UY`; the code itself where the language has no name for it. */
    country: (code: string): string => {
      const label = labelOf(labels, locale, code);
      if (label !== undefined) return label;
      try {
        return regions.of(code) ?? code;
      } catch {
        return code; // Not shaped like a region code.
      }
    },
    /** "Spanish" for `es`, in the interface's language. */
    language: (code: Locale): string => languages.of(code) ?? code,
    /** "A, B and C" */
    list: (items: readonly string[]): string => list.format(items),
    /** For sorting names as this language does. */
    compare: (a: string, b: string): number => collator.compare(a, b),
  };
}

export type Formats = ReturnType<typeof formatsOf>;

/** Numbers, dates, countries and lists in the interface's language. */
export function useFormat(): Formats {
  const locale = useLocale();
  const labels = useContext(CountryLabelsContext);
  return useMemo(() => formatsOf(locale, labels), [locale, labels]);
}
