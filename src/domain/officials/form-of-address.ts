import type { Locale } from '../locale/locale.ts';
import type { AddressedHolder, AddressedOffice } from './office.ts';
import { inForm, rankOf, type Title, titleForms } from './post-title.ts';

interface Honorifics {
  feminine: string;
  masculine: string;
  or: string;
  /** For whom neither form is known to fit, and for posts without a title in the letter's language. */
  neutral: string;
  end: string;
}

const HONORIFICS: Record<Exclude<Locale, 'en'>, Honorifics> = {
  es: { feminine: 'Señora', masculine: 'Señor', or: 'o', neutral: 'De nuestra mayor consideración', end: ':' },
  pt: { feminine: 'Senhora', masculine: 'Senhor', or: 'ou', neutral: 'Excelência', end: ',' },
};
const ENGLISH_END = ',';
/** Punctuation alone opens no letter. */
const SAYS = /\p{L}/u;

/** The office's title as a letter in `locale` writes it: its own where it speaks that language, else English or its own. */
export function titleIn(office: Omit<AddressedOffice, 'country' | 'holder'>, locale: Locale): string {
  return locale === 'en' && office.locale !== 'en' ? office.titleEn : office.titleLocal;
}

/**
 * The opening line, punctuation included: `Señora Ministra o Señor Ministro:`, `Dear Minister,`; what was set down for
 * the holder before anything made up. Where the holder is known but not how they wish to be addressed, and where the
 * post has no title in this language, it names no gender.
 */
export function salutationOf(office: AddressedOffice, locale: Locale): string {
  const own = office.holder?.forms?.[locale]?.salutation?.trim();
  if (own && SAYS.test(own)) return withEnd(own, locale === 'en' ? ENGLISH_END : HONORIFICS[locale].end);
  if (locale === 'en') {
    const rank = rankOf(office.titleEn.trim());
    return SAYS.test(rank) ? `Dear ${rank}${ENGLISH_END}` : `To whom it may concern${ENGLISH_END}`;
  }
  const words = HONORIFICS[locale];
  const title = office.locale === locale ? titleForms(office.titleLocal, locale) : undefined;
  return `${(title && honoured(title, office.holder, words, 'rank')) ?? words.neutral}${words.end}`;
}

/** The lines above a letter: to whom, in which post, of which institution, of which country. */
export function addresseeOf(office: AddressedOffice, locale: Locale, country: string): string[] {
  const { holder, institution = '' } = office;
  const set = holder?.forms?.[locale]?.address?.split('\n') ?? [];
  const named = set.some((line) => line.trim() !== '') ? set : [holder?.name ?? ''];
  return [...named, postOf(office, locale), institution, country].map((line) => line.trim()).filter(Boolean);
}

/** Under a name the post is enough; without one it is the post that is honoured. */
function postOf(office: AddressedOffice, locale: Locale): string {
  const title = titleIn(office, locale);
  if (locale === 'en' || office.locale !== locale) return title;
  const forms = titleForms(title, locale);
  if (!forms) return title;
  if (office.holder) return inForm(forms, office.holder.addressGender) ?? title;
  return honoured(forms, null, HONORIFICS[locale], 'title') ?? title;
}

/**
 * `Señora Ministra`, or both where the holder is not known: `Señora Procuradora General o Señor Procurador General de
 * la Nación` has the rank twice, its field once.
 */
function honoured(
  { feminine, masculine, rest, common }: Title,
  holder: AddressedHolder | null,
  words: Honorifics,
  extent: 'rank' | 'title',
): string | undefined {
  const rank = rankOf(rest);
  const field = extent === 'title' ? rest : rank;
  const said = (honorific: string, ...more: (string | undefined)[]) => [honorific, ...more].filter(Boolean).join(' ');
  if (holder) {
    const gender = holder.addressGender;
    if (gender !== 'feminine' && gender !== 'masculine') return undefined;
    const form = (gender === 'feminine' ? feminine : masculine) ?? common;
    return form && said(words[gender], form, field);
  }
  const both = feminine !== undefined && masculine !== undefined;
  const forms = [
    feminine && said(words.feminine, feminine, both ? rank : field),
    masculine && said(words.masculine, masculine, field),
  ].filter((form) => form !== undefined);
  return forms.length === 0 ? undefined : forms.join(` ${words.or} `);
}

/** As it was set down; a form without an end has the language's own. */
const withEnd = (form: string, end: string): string => (/[\p{P}]$/u.test(form) ? form : `${form}${end}`);
