import type { RowRefusalCode } from '../imports/planned-row.ts';
import type { Locale } from './locale.ts';

/** Why a row of a roster cannot be imported: said on the screen and in the file of refused rows. */
export const ROW_REFUSALS: Record<Locale, Record<RowRefusalCode, string>> = {
  en: {
    'name.missing': 'The organisation’s name is missing.',
    'name.placeholder': 'The name looks like a test, not like an organisation.',
    'name.link': 'There is a web address where the name should be.',
    'name.tooLong': 'The name is too long to be one.',
    'country.missing': 'The country is missing.',
    'country.unknown': 'This country is not known.',
    'country.region': 'This is a region or several countries; a signatory is counted under one.',
    'email.missing': 'The e-mail address is missing.',
    'email.invalid': 'This is not an e-mail address.',
  },
  es: {
    'name.missing': 'Falta el nombre de la organización.',
    'name.placeholder': 'El nombre parece una prueba, no una organización.',
    'name.link': 'Hay una dirección web donde debería estar el nombre.',
    'name.tooLong': 'El nombre es demasiado largo para serlo.',
    'country.missing': 'Falta el país.',
    'country.unknown': 'No se reconoce este país.',
    'country.region': 'Es una región o son varios países; cada firmante se cuenta en uno solo.',
    'email.missing': 'Falta el correo electrónico.',
    'email.invalid': 'No es una dirección de correo electrónico.',
  },
  pt: {
    'name.missing': 'Falta o nome da organização.',
    'name.placeholder': 'O nome parece um teste, não uma organização.',
    'name.link': 'Há um endereço web onde deveria estar o nome.',
    'name.tooLong': 'O nome é longo demais para ser um nome.',
    'country.missing': 'Falta o país.',
    'country.unknown': 'Este país não é reconhecido.',
    'country.region': 'É uma região ou são vários países; cada signatária conta em um só.',
    'email.missing': 'Falta o e-mail.',
    'email.invalid': 'Não é um endereço de e-mail.',
  },
};

/** Headings of the columns that the file of refused rows has besides those of the roster. */
export const REFUSED_COLUMNS: Record<Locale, { row: string; reason: string }> = {
  en: { row: 'Row in the file', reason: 'Why it was not imported' },
  es: { row: 'Fila del archivo', reason: 'Por qué no se importó' },
  pt: { row: 'Linha do arquivo', reason: 'Por que não foi importada' },
};
