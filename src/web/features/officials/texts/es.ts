import type { Translated } from '../../../shared/i18n/translated.ts';
import type en from './en.ts';

const texts: Translated<typeof en> = {
  title: 'Autoridades',
  purpose: 'Los cargos a los que se dirigen el pronunciamiento y sus cartas.',
  question: 'La carta va al cargo; quién lo ocupa se añade donde una fuente nombra a la persona.',
  offices_one: '{{count}} cargo',
  offices_other: '{{count}} cargos',
  country: 'País',
  office: 'Cargo',
  language: 'Se le escribe en',
  holder: 'Titular',
  source: 'Fuente',
  notKnown: 'titular desconocido',
  noSource: 'ninguna',
  former: 'antes {{name}}',
  formerUntil: '{{name}} hasta el {{date}}',
  none: 'Aún no hay cargos',
  noneHint: 'Los cargos de una campaña vienen con su pronunciamiento.',
};

export default texts;
