import type { Translated } from '../../../../shared/i18n/translated.ts';
import type en from './en.ts';

const texts: Translated<typeof en> = {
  approve: 'Aprovar',
  approved: 'Aprovada. A carta e seus signatários ficam fixados; já pode ser enviada.',
  freezes: 'A aprovação fixa o texto, os destinos e a lista de signatários.',
  waits: 'Quem a aprova não a redigiu nem a entregou.',
  preflight: {
    open_zero: 'Verificação prévia',
    open_one: 'Verificação prévia · {{count}} a corrigir',
    open_other: 'Verificação prévia · {{count}} a corrigir',
    title: 'Verificação prévia',
    lead: 'O que se encontra antes de aprovar esta carta, e outra vez antes de enviá-la.',
    clear: 'nada encontrado',
    weight: {
      blocks: 'A corrigir',
      asks: 'A corrigir, ou a aceitar conscientemente',
      tells: 'Bom saber',
    },
    accept: 'Vi isto e aceito',
    left_one: 'Falta {{count}} a corrigir ou aceitar',
    left_other: 'Faltam {{count}} a corrigir ou aceitar',
    more_one: 'mais {{count}}',
    more_other: 'mais {{count}}',
  },
  finding: {
    noRecipients: { sentence: 'A carta não vai para ninguém.', mend: 'Escolher as autoridades' },
    noText: { sentence: 'A carta não tem texto em nenhum idioma.', mend: 'Redigi-la' },
    unresolvedField: {
      sentence_one: 'Em {{count}} lugar falta o valor de um campo.',
      sentence_other: 'Em {{count}} lugares falta o valor de um campo.',
      mend: 'Ir ao primeiro',
    },
    staleTranslation: {
      sentence_one: 'Uma tradução não diz o que o original diz agora.',
      sentence_other: '{{count}} traduções não dizem o que o original diz agora.',
      mend: 'Atualizá-la',
    },
    versionOutdated: {
      sentence: 'A versão da declaração que acompanha já não vale em seu sentido.',
      mend: 'Acompanhar a versão mais nova',
    },
    unverifiedCited: {
      sentence_one: 'Seria nomeada {{count}} organização que ninguém verificou.',
      sentence_other: 'Seriam nomeadas {{count}} organizações que ninguém verificou.',
      mend: 'Verificá-las',
    },
    tooLarge: {
      sentence: 'Os anexos são grandes demais para muitos servidores de e-mail.',
      mend: 'Retirar algum',
    },
    formerHolder: {
      sentence_one: 'O texto ainda nomeia quem já não ocupa um cargo.',
      sentence_other: 'O texto ainda nomeia quem já não ocupa {{count}} cargos.',
      mend: 'Ver quem ocupa o cargo',
    },
    languageMissing: {
      sentence_one: '{{count}} autoridade receberia a carta num idioma que não é o seu.',
      sentence_other: '{{count}} autoridades receberiam a carta num idioma que não é o seu.',
      mend: 'Acrescentar o idioma',
    },
    consentNotCovering: {
      sentence_one: '{{count}} signatário não consentiu na versão que acompanha, e não é citado.',
      sentence_other: '{{count}} signatários não consentiram na versão que acompanha, e não são citados.',
      mend: 'Perguntar de novo',
    },
    attachmentMissing: {
      sentence_one: 'O texto fala de algo em anexo, e não há anexo.',
      sentence_other: 'Os textos falam de algo em anexo, e não há anexo.',
      mend: 'Anexá-lo, ou mudar o texto',
    },
    datePassed: {
      sentence_one: 'Uma data da carta já passou.',
      sentence_other: '{{count}} datas da carta já passaram.',
      mend: 'Rever as datas',
    },
    openComments: {
      sentence_one: '{{count}} comentário continua aberto.',
      sentence_other: '{{count}} comentários continuam abertos.',
      mend: 'Lê-los',
    },
    nothingToSay: {
      sentence_one: 'Em {{count}} lugar uma passagem é omitida, porque não há nada a dizer a essa autoridade.',
      sentence_other: 'Em {{count}} lugares uma passagem é omitida, porque não há nada a dizer a essa autoridade.',
      mend: 'Ver o primeiro',
    },
    addressExpired: {
      sentence_one: 'O endereço de {{count}} autoridade venceu.',
      sentence_other: 'Os endereços de {{count}} autoridades venceram.',
      mend: 'Renová-lo ou retirá-lo',
    },
    addressBounced: {
      sentence_one: 'O e-mail a {{count}} autoridade voltou.',
      sentence_other: 'Os e-mails a {{count}} autoridades voltaram.',
      mend: 'Procurar outro endereço',
    },
    addressMissing: {
      sentence_one: '{{count}} autoridade não tem e-mail: sua carta vai em mãos ou pelo correio.',
      sentence_other: '{{count}} autoridades não têm e-mail: suas cartas vão em mãos ou pelo correio.',
      mend: 'Registrar um endereço',
    },
    rosterChanged: {
      sentence: 'Apoiam a declaração outras organizações que não as de quando a carta foi aprovada.',
      mend: 'Ver a diferença',
    },
    letterChanged: {
      sentence_one: '{{count}} autoridade leria algo diferente do aprovado: mudou quem ocupa o cargo, ou sua resposta.',
      sentence_other:
        '{{count}} autoridades leriam algo diferente do aprovado: mudou quem ocupa o cargo, ou sua resposta.',
      mend: 'Ver a primeira',
    },
  },
  act: {
    submit: {
      verb: 'Enviar para revisão',
      title: 'Enviar esta carta para revisão?',
      explanation: 'Ninguém pode mudá-la então até que seja retirada ou devolvida. Outra pessoa a aprova.',
      done: 'Enviada para revisão.',
    },
    takeBack: {
      verb: 'Retirar',
      title: 'Retirar esta carta da revisão?',
      explanation: 'Volta a ser um rascunho, para continuar a escrever.',
      done: 'A carta voltou a ser um rascunho.',
    },
    reopen: {
      verb: 'Reabrir',
      title: 'Reabrir esta carta aprovada?',
      explanation: 'Sua aprovação perde o efeito: volta a ser um rascunho e precisa ser revista e aprovada de novo.',
      done: 'A carta voltou a ser um rascunho.',
    },
    renewRoster: {
      verb: 'Citar os signatários de hoje',
      title: 'Aprová-la de novo com os signatários de hoje?',
      explanation: 'A carta volta para revisão. Enquanto não for aprovada de novo não pode ser enviada.',
      done: 'De novo em revisão, para ser aprovada com os signatários de hoje.',
    },
  },
  return: {
    open: 'Devolver',
    title: 'Devolver a carta a quem a redige',
    note: 'O que é preciso corrigir',
    hint: 'Lê-se entre os comentários.',
    done: 'Devolvida a quem a redige.',
  },
  panel: {
    draft: 'Rascunho',
    inReview: 'Em revisão',
    approved: 'Aprovada',
    sending: 'Em envio',
    sent: 'Enviada',
    submittedBy: 'Entregue por {{name}}, {{date}}',
    approvedBy: 'Aprovada por {{name}}, {{date}}',
    cites: 'Cita os signatários de {{date}}: {{organizations}} de {{countries}}',
    organizations_one: '{{count}} organização',
    organizations_other: '{{count}} organizações',
    countries_one: '{{count}} país',
    countries_other: '{{count}} países',
    reference: 'Onde qualquer pessoa pode conferi-la depois de enviada',
  },
  difference: {
    lead: 'Desde a aprovação o número mudou de {{frozen}} para {{today}}.',
    joined: 'Somaram-se: {{names}}',
    left: 'Já não constam: {{names}}',
  },
};

export default texts;
