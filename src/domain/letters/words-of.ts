import type { ReplyOutcome } from '../deliveries/delivery-state.ts';
import { type CountryLabels, labelOf } from '../locale/country-labels.ts';
import type { Locale } from '../locale/locale.ts';
import { enSignatoryWords } from '../locale/signatory-words.en.ts';
import { esSignatoryWords } from '../locale/signatory-words.es.ts';
import { ptSignatoryWords } from '../locale/signatory-words.pt.ts';
import type { OrgType } from '../signatories/org-type.ts';

/** Brazilian Portuguese is what the coalition writes; English letters give the day before the month, as most of the Americas do. */
const TAGS: Record<Locale, string> = { en: 'en-GB', es: 'es', pt: 'pt-BR' };

/** A calendar day is no moment: it is read and written in UTC, so that it is the same day everywhere. */
const LONG_DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

const RESERVING: Record<Locale, (count: number, demands: string) => string> = {
  en: (count, demands) => `with reservation on ${count === 1 ? 'demand' : 'demands'} ${demands}`,
  es: (count, demands) => `con reserva sobre ${count === 1 ? 'la demanda' : 'las demandas'} ${demands}`,
  pt: (count, demands) => `com ressalva sobre ${count === 1 ? 'a demanda' : 'as demandas'} ${demands}`,
};

const UNNAMED: Record<Locale, (count: number, number: string) => string> = {
  en: (count, number) =>
    `${number} more ${count === 1 ? 'organisation stands' : 'organisations stand'} behind the statement without being named here.`,
  es: (count, number) =>
    `${number} ${count === 1 ? 'organización más respalda' : 'organizaciones más respaldan'} la declaración sin ser ${count === 1 ? 'nombrada' : 'nombradas'} aquí.`,
  pt: (count, number) =>
    `Mais ${number} ${count === 1 ? 'organização apoia' : 'organizações apoiam'} a declaração sem ${count === 1 ? 'ser nomeada' : 'serem nomeadas'} aqui.`,
};

const TYPES = { en: enSignatoryWords.orgType, es: esSignatoryWords.orgType, pt: ptSignatoryWords.orgType };

/** What an office answered, so that it fits "we received": "the acknowledgement of receipt of 3 December 2013". */
const ANSWERS: Record<Locale, Record<ReplyOutcome, (date: string) => string>> = {
  en: {
    acknowledged: (date) => `the acknowledgement of receipt of ${date}`,
    meeting: (date) => `the offer of a meeting of ${date}`,
    commitment: (date) => `the commitment of ${date}`,
    refusal: (date) => `the refusal of ${date}`,
    other: (date) => `the reply of ${date}`,
  },
  es: {
    acknowledged: (date) => `el acuse de recibo del ${date}`,
    meeting: (date) => `el ofrecimiento de una reunión del ${date}`,
    commitment: (date) => `el compromiso del ${date}`,
    refusal: (date) => `la negativa del ${date}`,
    other: (date) => `la respuesta del ${date}`,
  },
  pt: {
    acknowledged: (date) => `o aviso de recebimento de ${date}`,
    meeting: (date) => `a oferta de uma reunião de ${date}`,
    commitment: (date) => `o compromisso de ${date}`,
    refusal: (date) => `a recusa de ${date}`,
    other: (date) => `a resposta de ${date}`,
  },
};

const DEMAND_TABLE: Record<Locale, { demand: string; wording: string }> = {
  en: { demand: 'Demand', wording: 'What we ask' },
  es: { demand: 'Demanda', wording: 'Lo que pedimos' },
  pt: { demand: 'Demanda', wording: 'O que pedimos' },
};

const FORMATS = new Map<Locale, ReturnType<typeof makeFormats>>();

/** Made once: they take longer to make than a letter takes to render. */
function formatsOf(locale: Locale) {
  let formats = FORMATS.get(locale);
  if (!formats) {
    formats = makeFormats(TAGS[locale]);
    FORMATS.set(locale, formats);
  }
  return formats;
}

const makeFormats = (tag: string) => ({
  day: new Intl.DateTimeFormat(tag, LONG_DAY),
  regions: new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' }),
  conjunction: new Intl.ListFormat(tag, { type: 'conjunction' }),
  number: new Intl.NumberFormat(tag),
  collator: new Intl.Collator(tag, { sensitivity: 'base' }),
});

/**
 * Dates, numbers, countries and enumerations as a letter in this language writes them.
 * @param labels what the campaign calls countries
 */
export function wordsOf(locale: Locale, labels?: CountryLabels) {
  const { day, regions, conjunction, number, collator } = formatsOf(locale);
  return {
    /** `2013-11-19` → "19 de noviembre de 2013" */
    date: (date: string): string => day.format(new Date(date)),
    /** "21–22 de noviembre de 2013" */
    dates: (from: string, to: string): string => day.formatRange(new Date(from), new Date(to)),
    number: (value: number): string => number.format(value),
    country: (code: string): string => labelOf(labels, locale, code) ?? regions.of(code) ?? code,
    /** "Derechos humanos (12)" */
    type: (type: OrgType, count: number): string => `${TYPES[locale][type]} (${number.format(count)})`,
    answer: ({ outcome, on }: { outcome: ReplyOutcome; on: string }): string =>
      ANSWERS[locale][outcome](day.format(new Date(on))),
    demandTable: DEMAND_TABLE[locale],
    list: (items: readonly string[]): string => conjunction.format(items),
    /** A signatory's name, with the demands it does not endorse: "Red Andina (con reserva sobre la demanda 4)" */
    signatory: ({ name, reserves }: { name: string; reserves: readonly number[] }): string =>
      reserves.length === 0
        ? name
        : `${name} (${RESERVING[locale](reserves.length, conjunction.format(reserves.map(number.format)))})`,
    /** Said under a list of names, where more stand than are named; empty where all are. */
    andUnnamed: (count: number): string => (count > 0 ? UNNAMED[locale](count, number.format(count)) : ''),
    compare: (a: string, b: string): number => collator.compare(a, b),
  };
}
