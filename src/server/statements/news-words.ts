import type { Locale } from '../../domain/locale/locale.ts';

interface News {
  /** The campaign's title in this language. */
  title: string;
  number: number;
  organization: string;
  reason: string;
  /** Where the statement and what changed in it are read. */
  link: string;
  changesLink: string;
}

interface NewsWords {
  subject: (news: News) => string;
  text: (news: News) => string;
}

/** What signatories are told of an editorial version, each in their own language. */
export const NEWS_WORDS: Record<Locale, NewsWords> = {
  en: {
    subject: ({ number, title }) => `Version ${number} of the statement: ${title}`,
    text: ({ number, title, organization, reason, link, changesLink }) =>
      `Version ${number} of the statement “${title}”, which ${organization} signed, has been published.\n\nIts meaning is the same, so nothing is asked of you and the signature stands.\n\nReason given: ${reason}\n\nThe statement:\n${link}\n\nWhat changed, word by word:\n${changesLink}`,
  },
  es: {
    subject: ({ number, title }) => `Versión ${number} de la declaración: ${title}`,
    text: ({ number, title, organization, reason, link, changesLink }) =>
      `Se publicó la versión ${number} de la declaración «${title}», que ${organization} firmó.\n\nSu sentido es el mismo, así que no se le pide nada y la firma sigue en pie.\n\nMotivo indicado: ${reason}\n\nLa declaración:\n${link}\n\nLo que cambió, palabra por palabra:\n${changesLink}`,
  },
  pt: {
    subject: ({ number, title }) => `Versão ${number} da declaração: ${title}`,
    text: ({ number, title, organization, reason, link, changesLink }) =>
      `Foi publicada a versão ${number} da declaração «${title}», que ${organization} assinou.\n\nO sentido é o mesmo: nada lhe é pedido e a assinatura continua valendo.\n\nMotivo informado: ${reason}\n\nA declaração:\n${link}\n\nO que mudou, palavra por palavra:\n${changesLink}`,
  },
};
