import type { Locale } from '../locale/locale.ts';
import type { AddressGender } from './office-kind.ts';

/** `Ministra o Ministro de Seguridad`: both forms of a post whose holder is not known. */
const PAIRED = /^(\p{L}+) (?:o|u|ou) (\p{L}+)(?: (.+))?$/iu;
/** `Ministro/a`, `Ministra(o)`. */
const ABBREVIATED = /^(\p{L}+)([ao])(?:\/[ao]|\([ao]\))(?: (.+))?$/iu;
/** Where the rank ends and its field begins: `General | de la Nación`. */
const RANK_ENDS = /(?:^| )(?:de|del|da|do|das|dos|of|for)(?: |$)/iu;

/** A post's title by the form of its first word. `rest` is what follows it: `de Seguridad`. */
export interface Title {
  feminine?: string | undefined;
  masculine?: string | undefined;
  /** One form for all: `Fiscal`. */
  common?: string | undefined;
  rest: string;
}

/** The forms that a title has. `undefined`: its first word is an institution, or nobody can tell. */
export function titleForms(title: string, locale: Exclude<Locale, 'en'>): Title | undefined {
  const paired = PAIRED.exec(title.trim());
  if (paired?.[1] && paired[2]) {
    const [one, other, rest = ''] = [paired[1], paired[2], paired[3]?.trim()];
    return isFeminine(other, locale) && !isFeminine(one, locale)
      ? { feminine: other, masculine: one, rest }
      : { feminine: one, masculine: other, rest };
  }
  const short = ABBREVIATED.exec(title.trim());
  if (short?.[1]) return { feminine: `${short[1]}a`, masculine: `${short[1]}o`, rest: short[3]?.trim() ?? '' };
  const [first = '', ...others] = title.trim().split(/\s+/);
  const rest = others.join(' ');
  if (first === '' || INSTITUTION[locale].test(first)) return undefined;
  if (isFeminine(first, locale)) return { feminine: first, rest };
  if (MASCULINE.test(first)) return { masculine: first, rest };
  return { common: first, rest };
}

/** The title in the form that fits, where there is one. */
export function inForm({ feminine, masculine, common, rest }: Title, gender: AddressGender | null | undefined) {
  const form = { feminine, masculine, neutral: undefined }[gender ?? 'neutral'] ?? common;
  return form && [form, rest].filter(Boolean).join(' ');
}

/** `Fiscalía General`, `Secretaria de Segurança` name a house, not a person (who would be `Secretária`). */
const INSTITUTION: Record<Exclude<Locale, 'en'>, RegExp> = {
  es: /(?:ía|cia|terio|ción)$/iu,
  pt: /(?:[^áéí]ria|cia|tério|ção)$/iu,
};
/** Words that have a feminine of their own, so that they do not fit a woman. */
const MASCULINE = /(?:o|or|jefe|alcalde)$/iu;

const isFeminine = (word: string, locale: Exclude<Locale, 'en'>): boolean =>
  /a$/iu.test(word) && !INSTITUTION[locale].test(word);

/** `Minister of Security` → `Minister`; `Attorney General` stays whole. */
export function rankOf(title: string): string {
  const end = title.search(RANK_ENDS);
  return end < 0 ? title : title.slice(0, end);
}
