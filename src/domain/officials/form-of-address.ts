import type { Locale } from '../locale/locale.ts';
import type { AddressedOffice } from './office.ts';

/** `Ministra o Ministro de Seguridad`: both forms of a post whose holder is not known. */
const PAIRED = /^(\p{L}+) (?:o|u|ou) (\p{L}+)(?: (.+))?$/u;
/** Where the rank ends and its field begins: `General | de la Nación`. */
const RANK_ENDS = /(?:^| )(?:de|del|da|do|das|dos|of|for)(?: |$)/u;

interface Ranks {
  feminine: string | undefined;
  masculine: string | undefined;
  /** What follows the rank word, with a space before it: ` de Seguridad`. */
  rest: string;
}

interface Honorifics {
  feminine: string;
  masculine: string;
  or: string;
  /** For a person whose form of address is not known, and for posts without a title in the letter's language. */
  neutral: string;
  end: string;
}

const HONORIFICS: Record<Exclude<Locale, 'en'>, Honorifics> = {
  es: { feminine: 'Señora', masculine: 'Señor', or: 'o', neutral: 'De nuestra mayor consideración', end: ':' },
  pt: { feminine: 'Senhora', masculine: 'Senhor', or: 'ou', neutral: 'Excelência', end: ',' },
};

/** The office's title as a letter in `locale` writes it: its own where it speaks that language, else English or its own. */
export function titleIn(office: Pick<AddressedOffice, 'titleEn' | 'titleLocal' | 'locale'>, locale: Locale): string {
  return locale === 'en' && office.locale !== 'en' ? office.titleEn : office.titleLocal;
}

/**
 * The opening line, punctuation included: `Señora Ministra o Señor Ministro:`, `Dear Minister,`. Where the holder is
 * known but not how they wish to be addressed, and where the post has no title in this language, it names no gender.
 */
export function salutationOf(office: AddressedOffice, locale: Locale): string {
  if (locale === 'en') return `Dear ${rankOf(office.titleEn)},`;
  const words = HONORIFICS[locale];
  const ranks = office.locale === locale && office.holder === null ? ranksOf(office.titleLocal) : undefined;
  return `${(ranks && withHonorifics(ranks, words, rankOf(ranks.rest.trim()))) ?? words.neutral}${words.end}`;
}

/** The lines above a letter: to whom, in which post, of which country. */
export function addresseeOf(office: AddressedOffice, locale: Locale, country: string): string[] {
  const title = titleIn(office, locale);
  if (office.holder) return [office.holder.name, title, country];
  if (locale === 'en' || office.locale !== locale) return [title, country];
  const ranks = ranksOf(title);
  return [(ranks && withHonorifics(ranks, HONORIFICS[locale], ranks.rest.trim())) ?? title, country];
}

function withHonorifics(ranks: Ranks, words: Honorifics, rest: string | undefined): string | undefined {
  const { feminine, masculine } = ranks;
  const forms = [
    feminine && `${words.feminine} ${[feminine, sharedRank(rest, ranks)].filter(Boolean).join(' ')}`,
    masculine && `${words.masculine} ${[masculine, rest].filter(Boolean).join(' ')}`,
  ].filter((form) => form !== undefined);
  return forms.length === 0 ? undefined : forms.join(` ${words.or} `);
}

/** `Señora Procuradora General o Señor Procurador General de la Nación`: the rank twice, the field once. */
function sharedRank(rest: string | undefined, { masculine }: Ranks): string | undefined {
  return masculine === undefined || rest === undefined ? rest : rankOf(rest);
}

function ranksOf(title: string): Ranks | undefined {
  const paired = PAIRED.exec(title);
  const rest = (text: string | undefined) => (text === undefined ? '' : ` ${text}`);
  if (paired?.[1] && paired[2]) {
    const [one, other] = [paired[1], paired[2]];
    return isFeminine(other) && !isFeminine(one)
      ? { feminine: other, masculine: one, rest: rest(paired[3]) }
      : { feminine: one, masculine: other, rest: rest(paired[3]) };
  }
  const [first = '', ...others] = title.split(' ');
  if (isFeminine(first)) return { feminine: first, masculine: undefined, rest: rest(others.join(' ') || undefined) };
  if (/o$/u.test(first)) return { feminine: undefined, masculine: first, rest: rest(others.join(' ') || undefined) };
  return undefined; // `Fiscal General` names no gender, nor do we.
}

const isFeminine = (word: string): boolean => /a$/u.test(word);

/** `Minister of Security` → `Minister`; `Attorney General` stays whole. */
function rankOf(title: string): string {
  const end = title.search(RANK_ENDS);
  return end < 0 ? title : title.slice(0, end);
}
