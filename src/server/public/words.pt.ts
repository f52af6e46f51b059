import type { PublicWords } from './words.ts';

export const ptPublicWords: PublicWords = {
  skip: 'Ir para a declaração',
  languages: 'Idiomas',
  inForce: 'Esta versão está em vigor.',
  superseded: (number) => `Esta é uma versão anterior. Está em vigor a versão ${number}.`,
  leftOut: (languages) => `Esta versão não foi publicada em ${languages}: não havia tradução aprovada e em dia.`,
  parts: 'A declaração',
  signatories: 'Signatárias',
  noneNamed: 'Nenhuma signatária é nomeada aqui.',
  beingAsked: (count) =>
    count === 1
      ? 'Mais 1 organização assinou uma versão anterior e ainda não respondeu sobre esta.'
      : `Mais ${count} organizações assinaram uma versão anterior e ainda não responderam sobre esta.`,
  versions: 'Versões',
  version: (number) => `Versão ${number}`,
  kind: {
    editorial: 'editorial: o sentido é o mesmo',
    material: 'de fundo: o sentido mudou e as signatárias foram consultadas de novo',
  },
  first: 'primeira versão',
  published: 'Publicada',
  read: (number) => `Ler a versão ${number}`,
  changesSince: (number) => `O que mudou desde a versão ${number}`,
  files: 'Para levar',
  withoutNames: 'sem signatárias',
  check: 'Como conferir este texto',
  checkIntro:
    'Uma versão publicada nunca muda. Seu hash é calculado a partir das palavras em todos os idiomas: uma única letra diferente dá outro hash.',
  checkSteps: [
    'Baixe a versão em JSON.',
    'Calcule o hash do conteúdo com este comando:',
    'Compare o resultado com o hash acima, que também está no rodapé do PDF.',
  ],
  changes: {
    title: (before, after) => `O que mudou da versão ${before} para a versão ${after}`,
    none: 'Neste idioma nada mudou.',
    added: 'acrescentado',
    removed: 'retirado',
    partAdded: 'Esta parte é nova.',
    partRemoved: 'Esta parte foi retirada.',
    reordered: 'As demandas estão em outra ordem:',
    localesAdded: (languages) => `Novo nesta versão: ${languages}.`,
    localesRemoved: (languages) => `Não é mais publicado: ${languages}.`,
    languageIsNew: (number) => `A versão ${number} não foi publicada neste idioma, então não há com que comparar.`,
    compareWith: 'Comparar com outra versão',
  },
  back: 'Voltar à declaração',
  sentLetter: {
    title: (reference) => `Carta ${reference}`,
    genuine: 'A coalizão enviou uma carta com esta referência. Compare o que ela diz com o que consta aqui.',
    date: 'Data da carta',
    statement: 'Apoia-se em',
    before: (date) => `Apoiavam-na em ${date}`,
    today: 'Apoiam-na hoje',
    counts: (organizations, countries) =>
      `${organizations} ${organizations === 1 ? 'organização' : 'organizações'} de ${countries} ${countries === 1 ? 'país' : 'países'}`,
    hashes: 'Impressões digitais',
    hashesIntro:
      'Cada uma é um SHA-256: uma única letra diferente dá outra. A quem a carta foi enviada não se diz aqui.',
    statementHash: 'Declaração',
    rosterHash: 'Lista de signatários',
    contentHash: 'Texto da carta',
  },
  problem: {
    notFound: 'Não há nada neste endereço',
    unavailable: 'A declaração não pode ser lida neste momento',
    other: 'Esta página não pode ser mostrada',
    hint: 'O link pode estar incompleto, ou esta versão pode não ter sido publicada neste idioma.',
    published: 'O que está publicado:',
  },
  madeWith: 'Publicada com Countersign',
};
