import type { Translated } from '../../../shared/i18n/translated.ts';
import type en from './en.ts';

const texts: Translated<typeof en> = {
  title: 'Autoridades',
  purpose: 'Os cargos a que se dirigem a declaração e as suas cartas.',
  question: 'A carta vai para o cargo; quem o ocupa é acrescentado onde uma fonte nomeia a pessoa.',
  offices_one: '{{count}} cargo',
  offices_other: '{{count}} cargos',
  country: 'País',
  office: 'Cargo',
  language: 'Escreve-se em',
  holder: 'Titular',
  source: 'Fonte',
  notKnown: 'titular desconhecido',
  noSource: 'nenhuma',
  former: 'antes {{name}}',
  formerUntil: '{{name}} até {{date}}',
  none: 'Ainda não há cargos',
  noneHint: 'Os cargos de uma campanha vêm com a sua declaração.',
};

export default texts;
