import type { ConsentWords } from './consent-words.ts';

export const pt: ConsentWords = {
  language: 'Português',
  mail: {
    reminder: (subject) => `Lembrete: ${subject}`,
    why: ({ name, signed, asked, campaign, signedOn }) =>
      `${name} assinou a versão ${signed} de “${campaign}” em ${signedOn}. Desde então o sentido do texto mudou: foi publicada a versão ${asked}. ${name} a apoia?`,
    answerBy: (deadline) =>
      `Leia, por favor, o que mudou e responda até ${deadline} nesta página pessoal (não é preciso ter conta):`,
    personal: 'O link é só para a sua organização. Pedimos que não o repasse.',
  },
  silence: {
    leaves: ({ name }) => `Se até lá não houver resposta, ${name} sai da lista de signatárias.`,
    staysCited: ({ name, signed, asked }) =>
      `Se até lá não houver resposta, ${name} continua registrada com a versão ${signed}, que assinou, e não é citada na versão ${asked}.`,
  },
  page: {
    title: 'Vocês continuam apoiando esta declaração?',
    languages: 'Idioma desta página',
    why: ({ name, signed, asked, signedOn, signedIn, publishedOn }) =>
      `${name} assinou a versão ${signed} em ${signedOn} (em ${signedIn}). Em ${publishedOn} foi publicada a versão ${asked}, cujo sentido já não é o mesmo. Ninguém pode citar vocês sob palavras que não viram; por isso perguntamos.`,
    reason: 'Por que o texto mudou',
    fromCoalition: 'Da coalizão',
    deadline: (deadline) => `Por favor, responda até ${deadline}.`,
    changes: (signed, asked) => `O que mudou da versão ${signed} para a versão ${asked}`,
    changesHint: 'As palavras riscadas foram retiradas; as sublinhadas foram acrescentadas.',
    added: 'acrescentado',
    removed: 'retirado',
    unchanged: 'sem mudanças',
    preamble: 'Preâmbulo',
    closing: 'Fecho',
    demand: (position) => `Demanda ${position}`,
    demandRemoved: 'Uma demanda que foi retirada',
    notInYourLanguage: (shown) =>
      `Esta versão não foi publicada no idioma em que vocês assinaram. Vocês a veem em ${shown}.`,
    noEarlierText:
      'A versão que vocês assinaram não foi publicada neste idioma; por isso o texto novo aparece inteiro.',
    answer: 'Sua resposta',
    choice: {
      renewed: {
        label: 'Renovamos nossa assinatura',
        hint: (name, asked) => `${name} apoia a versão ${asked} com todas as suas demandas.`,
      },
      renewedWithReservations: {
        label: 'Renovamos com ressalvas',
        hint: (name, asked) => `${name} apoia a versão ${asked}, exceto as demandas que forem indicadas.`,
      },
      declined: {
        label: 'Retiramos nossa assinatura',
        hint: (name) => `${name} sai da lista de signatárias.`,
      },
    },
    reservations: 'Demandas que vocês não apoiam',
    reservationsHint:
      'Marque cada uma e, se quiser, diga por quê. A ressalva aparece onde quer que vocês sejam nomeados.',
    noteLabel: 'Por quê (opcional)',
    send: 'Enviar esta resposta',
    sendHint: 'Nada é decidido antes de apertar este botão.',
  },
  errors: {
    summary: 'Nada foi enviado ainda. Por favor, veja o que está marcado abaixo.',
    choose: 'Escolha uma das três respostas.',
    nameDemands: 'Marque ao menos uma demanda, ou escolha renovar sem ressalvas.',
    alsoRenewed: 'Você marcou demandas abaixo. Escolha “com ressalvas” ou desmarque-as.',
    noteTooLong: (max) => `No máximo ${max} caracteres, por favor.`,
    noteInvalid: 'Retire, por favor, os caracteres de controle invisíveis.',
  },
  answered: {
    title: {
      renewed: 'Agradecemos: sua assinatura está renovada',
      renewedWithReservations: 'Agradecemos: sua assinatura está renovada, com ressalvas',
      declined: 'Sua assinatura está retirada',
    },
    text: {
      renewed: ({ name, asked, on }) => `Em ${on}, ${name} renovou sua assinatura na versão ${asked}.`,
      renewedWithReservations: ({ name, asked, on }) =>
        `Em ${on}, ${name} renovou sua assinatura na versão ${asked}, com ressalvas.`,
      declined: ({ name, asked, on }) =>
        `Em ${on}, ${name} não aceitou a versão ${asked}. Já não está na lista de signatárias. Agradecemos por nos dizer.`,
    },
    recorded: 'Uma pessoa da coalizão anotou esta resposta.',
    reservations: 'Sem apoio a',
    change: 'Se algo não estiver certo, escreva à coalizão: este link já foi usado e não pode ser usado de novo.',
  },
  closed: {
    title: 'Este link não está mais aberto',
    text: 'Ele pode ter expirado, ter sido substituído ou ter sido copiado incompleto. Nada foi alterado. Se a sua organização ainda quiser responder, escreva à coalizão que enviou a mensagem.',
  },
  paused: {
    title: 'Volte, por favor, um pouco mais tarde',
    text: 'A coalizão pausou esta rodada. Seu link continua válido: abra-o de novo quando a rodada continuar. Nada foi alterado.',
  },
  foreign: {
    title: 'Esta resposta não foi aceita',
    text: 'Ela não veio desta própria página. Abra de novo seu link pessoal e responda ali.',
  },
  fault: {
    title: 'Algo deu errado do nosso lado',
    text: 'Nada foi alterado. Abra de novo seu link pessoal em alguns minutos.',
  },
};
