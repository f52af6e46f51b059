import type { Translated } from '../../../../shared/i18n/translated.ts';
import type en from './en.ts';

const texts: Translated<typeof en> = {
  title: 'Evidencia',
  question: 'Los hechos en que se apoya esta demanda; las cartas los citan como notas al pie',
  none: 'Aún no hay hechos',
  noneHint: 'Un hecho con su fuente hace que una demanda sea difícil de ignorar.',
  add: 'Añadir un hecho',
  edit: 'Editar el hecho',
  factIn: 'Hecho en {{language}}',
  source: 'Fuente',
  sourceIs: 'Fuente:',
  sourceUrl: 'Dirección web de la fuente',
  sourceDate: 'Fecha de la fuente',
  checkAgainBy: 'Volver a comprobar antes del',
  checkBy: 'Se vuelve a comprobar antes del {{day}}',
  overdue: 'debía comprobarse de nuevo antes del {{day}}',
  missing: 'Sin redactar en {{languages}}: las cartas en ese idioma lo omiten.',
  editOf: 'Editar el hecho de {{source}}',
  removeOf: 'Quitar el hecho de {{source}}',
  removeTitle: '¿Quitar este hecho?',
  removeExplanation: 'Las cartas dejan de citarlo. El registro de auditoría lo conserva.',
  conflict: 'Alguien cambió este hecho entretanto. El de usted está abajo; al guardarlo sustituye al suyo:',
};

export default texts;
