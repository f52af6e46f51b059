import type { Locale } from '../../domain/locale/locale.ts';

interface DocumentWords {
  edition: (number: number, date: string) => string;
  signatories: string;
  /** How many stand, and how many of them are named. */
  count: (count: number, named: number) => string;
  /** Persons who signed for themselves. */
  individuals: (count: number) => string;
  reserves: (demands: readonly string[], list: string) => string;
  hash: (sha256: string) => string;
}

/** What a statement's documents and public pages say around the coalition's own words. */
export const DOCUMENT_WORDS: Record<Locale, DocumentWords> = {
  en: {
    edition: (number, date) => `Version ${number}, published on ${date}`,
    signatories: 'Signatories',
    count: (count, named) =>
      `${count === 1 ? '1 organisation stands' : `${count} organisations stand`} behind this version${unnamed(count, named, (rest) => `; ${rest} of them ${rest === 1 ? 'is' : 'are'} not named here`)}.`,
    individuals: (count) => `${count === 1 ? '1 person' : `${count} persons`} signed in their own name`,
    reserves: (demands, list) => `with reservations on demand${demands.length === 1 ? '' : 's'} ${list}`,
    hash: (sha256) => `SHA-256 ${sha256}`,
  },
  es: {
    edition: (number, date) => `Versión ${number}, publicada el ${date}`,
    signatories: 'Firmantes',
    count: (count, named) =>
      `${count === 1 ? '1 organización respalda' : `${count} organizaciones respaldan`} esta versión${unnamed(count, named, (rest) => `; ${rest} de ellas no ${rest === 1 ? 'se nombra' : 'se nombran'} aquí`)}.`,
    individuals: (count) => `${count === 1 ? '1 persona firmó' : `${count} personas firmaron`} a título individual`,
    reserves: (demands, list) => `con reservas sobre ${demands.length === 1 ? 'la demanda' : 'las demandas'} ${list}`,
    hash: (sha256) => `SHA-256 ${sha256}`,
  },
  pt: {
    edition: (number, date) => `Versão ${number}, publicada em ${date}`,
    signatories: 'Signatárias',
    count: (count, named) =>
      `${count === 1 ? '1 organização apoia' : `${count} organizações apoiam`} esta versão${unnamed(count, named, (rest) => `; ${rest} delas não ${rest === 1 ? 'é nomeada' : 'são nomeadas'} aqui`)}.`,
    individuals: (count) => `${count === 1 ? '1 pessoa assinou' : `${count} pessoas assinaram`} em nome próprio`,
    reserves: (demands, list) => `com reservas sobre ${demands.length === 1 ? 'a demanda' : 'as demandas'} ${list}`,
    hash: (sha256) => `SHA-256 ${sha256}`,
  },
};

const unnamed = (count: number, named: number, say: (rest: number) => string): string =>
  count > named ? say(count - named) : '';
