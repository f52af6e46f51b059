import type { RosterReaders } from '../../domain/exports/roster-choices.ts';
import type { Locale } from '../../domain/locale/locale.ts';

interface RosterWords {
  heading: string;
  /** How many organisations and persons stand, and how many of all are not named. */
  count: (organizations: number, persons: number, unnamed: number) => string;
  asOf: (date: string) => string;
  /** That the list was narrowed. */
  filtered: string;
  readers: Record<RosterReaders, string>;
}

/** What a roster says around the names. */
export const ROSTER_WORDS: Record<Locale, RosterWords> = {
  en: {
    heading: 'Signatories',
    count: (organizations, persons, unnamed) =>
      `${organizations} ${organizations === 1 ? 'organisation' : 'organisations'}${persons > 0 ? ` and ${persons} ${persons === 1 ? 'person' : 'persons'}` : ''}${unnamed > 0 ? `; ${unnamed} of them ${unnamed === 1 ? 'is' : 'are'} not named here` : ''}.`,
    asOf: (date) => `As of ${date}`,
    filtered: 'A selection of all signatories.',
    readers: { public: 'For publication', letters: 'For officials; not for publication' },
  },
  es: {
    heading: 'Firmantes',
    count: (organizations, persons, unnamed) =>
      `${organizations} ${organizations === 1 ? 'organización' : 'organizaciones'}${persons > 0 ? ` y ${persons} ${persons === 1 ? 'persona' : 'personas'}` : ''}${unnamed > 0 ? `; ${unnamed} sin nombrar aquí` : ''}.`,
    asOf: (date) => `A ${date}`,
    filtered: 'Una selección de todas las firmas.',
    readers: { public: 'Para publicar', letters: 'Para autoridades; no para publicar' },
  },
  pt: {
    heading: 'Signatárias',
    count: (organizations, persons, unnamed) =>
      `${organizations} ${organizations === 1 ? 'organização' : 'organizações'}${persons > 0 ? ` e ${persons} ${persons === 1 ? 'pessoa' : 'pessoas'}` : ''}${unnamed > 0 ? `; ${unnamed} sem nomear aqui` : ''}.`,
    asOf: (date) => `Em ${date}`,
    filtered: 'Uma seleção de todas as assinaturas.',
    readers: { public: 'Para publicação', letters: 'Para autoridades; não para publicação' },
  },
};
