import type { Locale } from '../../domain/locale/locale.ts';

interface Asked {
  /** The campaign's title in this language. */
  title: string;
  organization: string;
  /** `YYYY-MM-DD` in words. */
  signedOn: string;
  question: string;
  /** Who asks, and where the answer goes: the house's own address reads nothing. */
  asker: string;
  answerTo: string;
}

interface AskBackWords {
  subject: (asked: Asked) => string;
  text: (asked: Asked) => string;
}

/** A question of the coalition to a representative, each in their own language. */
export const ASK_BACK_WORDS: Record<Locale, AskBackWords> = {
  en: {
    subject: ({ organization, title }) => `A question about the signature of ${organization}: ${title}`,
    text: ({ title, organization, signedOn, question, asker, answerTo }) =>
      `${organization} signed the statement “${title}” on ${signedOn}, and you are named as its representative. Before the coalition marks the signature as verified, it has a question:\n\n${question}\n\nPlease answer to ${asker}:\n${answerTo}\n\nIf you know nothing of this signature, please say so to the same address; it will then be taken back.`,
  },
  es: {
    subject: ({ organization, title }) => `Una pregunta sobre la firma de ${organization}: ${title}`,
    text: ({ title, organization, signedOn, question, asker, answerTo }) =>
      `${organization} firmó la declaración «${title}» el ${signedOn} y usted figura como su representante. Antes de dar la firma por verificada, la coalición le pregunta:\n\n${question}\n\nPor favor, responda a ${asker}:\n${answerTo}\n\nSi no sabe nada de esta firma, dígalo a la misma dirección y se retirará.`,
  },
  pt: {
    subject: ({ organization, title }) => `Uma pergunta sobre a assinatura de ${organization}: ${title}`,
    text: ({ title, organization, signedOn, question, asker, answerTo }) =>
      `${organization} assinou a declaração “${title}” em ${signedOn}, e você consta como representante. Antes de dar a assinatura por verificada, a coalizão pergunta:\n\n${question}\n\nPor favor, responda a ${asker}:\n${answerTo}\n\nSe você não sabe nada desta assinatura, diga-o ao mesmo endereço e ela será retirada.`,
  },
};
