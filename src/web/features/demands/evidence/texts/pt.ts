import type { Translated } from '../../../../shared/i18n/translated.ts';
import type en from './en.ts';

const texts: Translated<typeof en> = {
  title: 'Evidência',
  question: 'Os fatos em que esta demanda se apoia; as cartas os citam como notas de rodapé',
  none: 'Ainda não há fatos',
  noneHint: 'Um fato com a sua fonte torna uma demanda difícil de ignorar.',
  add: 'Adicionar um fato',
  edit: 'Editar o fato',
  factIn: 'Fato em {{language}}',
  source: 'Fonte',
  sourceIs: 'Fonte:',
  sourceUrl: 'Endereço web da fonte',
  sourceDate: 'Data da fonte',
  checkAgainBy: 'Verificar de novo até',
  checkBy: 'A verificar de novo até {{day}}',
  overdue: 'devia ser verificado de novo até {{day}}',
  missing: 'Não redigido em {{languages}}: as cartas nesse idioma o omitem.',
  editOf: 'Editar o fato de {{source}}',
  removeOf: 'Remover o fato de {{source}}',
  removeTitle: 'Remover este fato?',
  removeExplanation: 'As cartas deixam de citá-lo. O registro de auditoria o guarda.',
  conflict: 'Alguém mudou este fato entretanto. O seu está abaixo; ao salvá-lo, substitui o da outra pessoa:',
};

export default texts;
