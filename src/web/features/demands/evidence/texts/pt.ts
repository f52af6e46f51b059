import type { Translated } from '../../../../shared/i18n/translated.ts';
import type en from './en.ts';

const texts: Translated<typeof en> = {
  title: 'Evidência',
  question: 'Os dados em que esta demanda se apoia. As cartas os citam em notas de rodapé, cada uma no seu idioma.',
  none: 'Ainda não há evidência',
  noneHint: 'Adicione um dado com a sua fonte, e toda carta que expuser esta demanda o citará.',
  noneToRead: 'Quando alguém da equipe adicionar um dado com a sua fonte, ele aparecerá aqui.',
  add: 'Adicionar um dado',
  edit: 'Editar o dado',
  editOne: 'Editar “{{fact}}”',
  removeOne: 'Remover “{{fact}}”',
  removeTitle: 'Remover este dado?',
  removeExplanation:
    'As cartas ainda não enviadas deixam de citá-lo. Não é possível desfazer, mas o registro de auditoria o conserva.',
  fact: 'Dado em {{language}}',
  source: 'Fonte',
  sourceHint: 'Como quem lê a procuraria: autoria, título, página.',
  sourceUrl: 'Endereço web da fonte (opcional)',
  sourceDate: 'Data da fonte (opcional)',
  checkAgainBy: 'Conferir de novo até (opcional)',
  checkAgain: 'conferir de novo até {{day}}',
  overdue: 'a conferir: venceu em {{day}}',
  missing: 'falta em {{languages}}',
  noDay: 'sem data',
  stands:
    'Entretanto outra pessoa salvou isto. O que você escreveu continua aqui; se salvar de novo, substitui o dela.',
};

export default texts;
