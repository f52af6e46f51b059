import { fold } from '../../locale/fold.ts';
import type { Locale } from '../../locale/locale.ts';
import type { AddressGender, OfficeKind } from '../office-kind.ts';

const lookup = <T extends string>(words: Record<T, string>): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(words) as [T, string][]).flatMap(([value, said]) =>
      [value, ...said.split(', ')].map((word) => [fold(word), value] as const),
    ),
  );

/** What lists of officials write in their cells, in the house's languages. */
export const KIND_WORDS = lookup<OfficeKind>({
  ministry: 'ministerio, ministério, secretaría, secretaria, department',
  presidency: 'presidencia, presidência, president, head of government',
  parliament: 'parlamento, congreso, congresso, asamblea, assembleia, senado, congress, legislature',
  prosecution: 'fiscalía, procuraduría, procuradoria, ministerio público, ministério público, prosecutor',
  police: 'policía, polícia',
  judiciary: 'poder judicial, poder judiciário, judicial, tribunal, corte, court',
  international: 'internacional, organismo internacional',
  other: 'otro, otra, outro, outra',
});

export const LANGUAGE_WORDS = lookup<Locale>({
  en: 'eng, english, inglés, inglês',
  es: 'spa, spanish, español, espanhol, castellano',
  pt: 'por, pt-br, portuguese, portugués, português',
});

export const GENDER_WORDS = lookup<AddressGender>({
  feminine: 'f, female, woman, femenino, feminino, femenina, feminina, mujer, mulher, ms, mrs, señora, senhora, sra',
  masculine: 'm, male, man, masculino, masculina, hombre, homem, mr, señor, senhor, sr',
  neutral: 'x, n, nb, neutro, neutra, non-binary, no binario, não binário, other, otro, outro',
});

const SPANISH = 'AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE'.split(' ');
const PORTUGUESE = 'AO BR CV GW MZ PT ST TL'.split(' ');

/** The language one writes to an office in, where nothing says another. */
export function languageOf(country: string): Locale {
  if (SPANISH.includes(country)) return 'es';
  return PORTUGUESE.includes(country) ? 'pt' : 'en';
}
