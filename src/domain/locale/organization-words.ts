import { type CountryLabels, labelOf } from './country-labels.ts';
import type { Locale } from './locale.ts';
import { enSignatoryWords } from './signatory-words.en.ts';
import { esSignatoryWords } from './signatory-words.es.ts';
import { ptSignatoryWords } from './signatory-words.pt.ts';
import type { SignatoryWords } from './signatory-words.ts';

/** Columns of the registry as it is exported, in order. */
export const ORGANIZATION_COLUMNS = [
  'name',
  'acronym',
  'aliases',
  'formerNames',
  'country',
  'countryCode',
  'type',
  'website',
  'tags',
  'signed',
  'earlier',
  'emails',
] as const;
export type OrganizationColumn = (typeof ORGANIZATION_COLUMNS)[number];

const SIGNATORY_WORDS: Record<Locale, SignatoryWords> = {
  en: enSignatoryWords,
  es: esSignatoryWords,
  pt: ptSignatoryWords,
};

const COLUMNS: Record<Locale, Record<OrganizationColumn, string>> = {
  en: {
    name: 'Name',
    acronym: 'Acronym',
    aliases: 'Other names',
    formerNames: 'Former names',
    country: 'Country',
    countryCode: 'Country code',
    type: 'Type',
    website: 'Website',
    tags: 'Tags',
    signed: 'Signature of this campaign',
    earlier: 'Stood behind earlier campaigns',
    emails: 'E-mail',
  },
  es: {
    name: 'Nombre',
    acronym: 'Sigla',
    aliases: 'Otros nombres',
    formerNames: 'Nombres anteriores',
    country: 'País',
    countryCode: 'Código de país',
    type: 'Tipo',
    website: 'Sitio web',
    tags: 'Etiquetas',
    signed: 'Firma de esta campaña',
    earlier: 'Respaldó campañas anteriores',
    emails: 'Correo electrónico',
  },
  pt: {
    name: 'Nome',
    acronym: 'Sigla',
    aliases: 'Outros nomes',
    formerNames: 'Nomes anteriores',
    country: 'País',
    countryCode: 'Código do país',
    type: 'Tipo',
    website: 'Site',
    tags: 'Etiquetas',
    signed: 'Assinatura desta campanha',
    earlier: 'Apoiou campanhas anteriores',
    emails: 'E-mail',
  },
};

/** What an exported registry says, in one language. */
export function organizationWords(locale: Locale, labels?: CountryLabels) {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const { orgType, signatureState } = SIGNATORY_WORDS[locale];
  return {
    orgType,
    signatureState,
    column: COLUMNS[locale],
    country: (code: string) => labelOf(labels, locale, code) ?? names.of(code) ?? code,
  };
}
