import type { RoundMessages } from '../consent/round.ts';
import type { Locale } from '../locale/locale.ts';

interface About {
  /** The campaign's title in the message's language. */
  title: string;
  number: number;
}

/** Words to begin with; the personal link, the deadline and what silence means are added by the house. */
const TEMPLATES: Record<Locale, (about: About) => NonNullable<RoundMessages['en']>> = {
  en: ({ title, number }) => ({
    subject: `The statement has changed: do you stand behind version ${number}?`,
    text: `Dear colleagues,\n\nYour organisation signed “${title}”. The coalition has agreed on a new version, number ${number}, which says something different in substance.\n\nPlease read what changed and tell us whether you stand behind the new text, with or without reservations on single demands. Nothing is signed in your name without your answer.\n\nThank you for standing with us.`,
  }),
  es: ({ title, number }) => ({
    subject: `La declaración cambió: ¿respaldan la versión ${number}?`,
    text: `Estimadas colegas y estimados colegas:\n\nSu organización firmó «${title}». La coalición acordó una versión nueva, la número ${number}, que en el fondo dice algo distinto.\n\nLes pedimos leer lo que cambió y decirnos si respaldan el texto nuevo, con o sin reservas sobre alguna demanda. Nada se firma en su nombre sin su respuesta.\n\nGracias por acompañarnos.`,
  }),
  pt: ({ title, number }) => ({
    subject: `A declaração mudou: vocês apoiam a versão ${number}?`,
    text: `Prezadas e prezados colegas,\n\nSua organização assinou «${title}». A coalizão acordou uma nova versão, a de número ${number}, que diz algo diferente no conteúdo.\n\nPedimos que leiam o que mudou e nos digam se apoiam o novo texto, com ou sem ressalvas sobre alguma demanda. Nada é assinado em seu nome sem a sua resposta.\n\nObrigado por estarem conosco.`,
  }),
};

/** A first draft of a round's message in one language. */
export const roundMessageTemplate = (locale: Locale, about: About) => TEMPLATES[locale](about);
