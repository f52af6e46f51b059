import type { Locale } from '../../locale/locale.ts';

interface FrameWords {
  reference: (code: string) => string;
  /** Stands before the address of the page where a letter is checked. */
  invites: string;
  statement: (version: string) => string;
  annex: string;
  count: (organizations: number, countries: number, number: (value: number) => string) => string;
  notes: string;
  page: string;
}

/** What a letter says around its text. */
export const FRAME_WORDS: Record<Locale, FrameWords> = {
  en: {
    reference: (code) => `Reference ${code}`,
    invites: 'Anyone can check this letter’s date, statement and numbers here:',
    statement: (version) => `Statement, version ${version}`,
    annex: 'Signatories',
    count: (organizations, countries, number) =>
      `${number(organizations)} ${organizations === 1 ? 'organisation' : 'organisations'} from ${number(countries)} ${countries === 1 ? 'country' : 'countries'}.`,
    notes: 'Notes',
    page: 'Page',
  },
  es: {
    reference: (code) => `Referencia ${code}`,
    invites: 'Cualquier persona puede comprobar aquí la fecha, la declaración y las cifras de esta carta:',
    statement: (version) => `Declaración, versión ${version}`,
    annex: 'Firmantes',
    count: (organizations, countries, number) =>
      `${number(organizations)} ${organizations === 1 ? 'organización' : 'organizaciones'} de ${number(countries)} ${countries === 1 ? 'país' : 'países'}.`,
    notes: 'Notas',
    page: 'Página',
  },
  pt: {
    reference: (code) => `Referência ${code}`,
    invites: 'Qualquer pessoa pode conferir aqui a data, a declaração e os números desta carta:',
    statement: (version) => `Declaração, versão ${version}`,
    annex: 'Signatárias',
    count: (organizations, countries, number) =>
      `${number(organizations)} ${organizations === 1 ? 'organização' : 'organizações'} de ${number(countries)} ${countries === 1 ? 'país' : 'países'}.`,
    notes: 'Notas',
    page: 'Página',
  },
};
