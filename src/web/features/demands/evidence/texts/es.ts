import type { Translated } from '../../../../shared/i18n/translated.ts';
import type en from './en.ts';

const texts: Translated<typeof en> = {
  title: 'Evidencia',
  question: 'Los datos en que se apoya esta demanda. Las cartas los citan como notas al pie, cada una en su idioma.',
  none: 'Aún no hay evidencia',
  noneHint: 'Agregue un dato con su fuente y lo citará toda carta que exponga esta demanda.',
  noneToRead: 'Cuando alguien del equipo agregue un dato con su fuente, aparecerá aquí.',
  add: 'Agregar un dato',
  edit: 'Editar el dato',
  editOne: 'Editar «{{fact}}»',
  removeOne: 'Quitar «{{fact}}»',
  removeTitle: '¿Quitar este dato?',
  removeExplanation:
    'Las cartas aún no enviadas dejarán de citarlo. No se puede deshacer, pero el registro de auditoría lo conserva.',
  fact: 'Dato en {{language}}',
  source: 'Fuente',
  sourceHint: 'Como la buscaría quien lee: autoría, título, página.',
  sourceUrl: 'Dirección web de la fuente (opcional)',
  sourceDate: 'Fecha de la fuente (opcional)',
  checkAgainBy: 'Comprobar de nuevo a más tardar el (opcional)',
  checkAgain: 'comprobar a más tardar el {{day}}',
  overdue: 'por comprobar: venció el {{day}}',
  missing: 'falta en {{languages}}',
  noDay: 'sin fecha',
  stands: 'Entretanto otra persona guardó esto. Lo que usted escribió sigue aquí; si guarda de nuevo, lo reemplaza.',
};

export default texts;
