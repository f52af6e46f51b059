import type { Translated } from '../../../../shared/i18n/translated.ts';
import type en from './en.ts';

const texts: Translated<typeof en> = {
  title: 'Sugestões',
  question: 'O que colegas diriam de outro modo, e por quê',
  none: 'Ainda não há sugestões',
  noneHint: 'Selecione palavras do texto, ou escolha uma frase, e sugira outras.',
  textHint: 'A versão em que se trabalha. Selecione palavras para sugerir outras.',
  suggest: 'Sugerir outras palavras',
  passage: 'Trecho',
  passageHint: 'O que você selecionou no texto, ou uma de suas frases.',
  selected: 'Selecionado: {{passage}}',
  ofTitle: 'Título: {{passage}}',
  replacement: 'Deveria dizer',
  replacementHint: 'Deixe vazio para sugerir que o trecho saia.',
  difference: 'O que mudaria',
  comment: 'Por quê (opcional)',
  send: 'Enviar sugestão',
  made: 'Sua sugestão está na lista',
  state: { open: 'aberta', accepted: 'aceita', rejected: 'rejeitada' },
  onVersion: 'sobre a versão {{number}}',
  onTitle: 'sobre o título da versão {{number}}',
  gone: 'o trecho já não está',
  goneHint: 'A versão mais nova já não tem estas palavras. Comente-a, rejeite-a ou mude o texto à mão.',
  decided: {
    accepted: 'Aceita por {{by}} como versão {{number}}',
    rejected: 'Rejeitada por {{by}}',
  },
  accept: 'Aceitar',
  acceptTitle: 'Aceitar esta sugestão?',
  acceptExplanation: 'Passa a ser a versão {{number}}, um rascunho, e o histórico credita {{author}}.',
  acceptReason: 'Sugestão de {{author}}',
  reject: 'Rejeitar',
  rejectTitle: 'Rejeitar esta sugestão?',
  rejectExplanation: 'O texto fica como está; a sugestão continua na lista com o seu motivo.',
  rejectReason: 'Por que não',
  discussion: 'Comentários',
  discuss: 'Comentar',
  yourComment: 'Seu comentário',
  say: 'Adicionar comentário',
};

export default texts;
