import type { Answer, Silence } from '../../../domain/consent/round.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { pt } from './pt.ts';

interface Asked {
  /** The organisation. */
  name: string;
  /** The numbers of the version it signed and of the one it is asked about. */
  signed: number;
  asked: number;
}

/** What the house itself says to signatories, in their language; the coalition's own message stands beside it. */
export interface ConsentWords {
  language: string;
  mail: {
    reminder: (subject: string) => string;
    why: (asked: Asked & { campaign: string; signedOn: string }) => string;
    answerBy: (deadline: string) => string;
    personal: string;
  };
  silence: Record<Silence, (asked: Asked) => string>;
  page: {
    title: string;
    languages: string;
    why: (asked: Asked & { signedOn: string; signedIn: string; publishedOn: string }) => string;
    reason: string;
    fromCoalition: string;
    deadline: (deadline: string) => string;
    changes: (signed: number, asked: number) => string;
    changesHint: string;
    added: string;
    removed: string;
    unchanged: string;
    preamble: string;
    closing: string;
    demand: (position: number) => string;
    demandRemoved: string;
    notInYourLanguage: (shown: string) => string;
    noEarlierText: string;
    answer: string;
    choice: Record<Answer, { label: string; hint: (name: string, asked: number) => string }>;
    reservations: string;
    reservationsHint: string;
    noteLabel: string;
    send: string;
    sendHint: string;
  };
  errors: {
    summary: string;
    choose: string;
    nameDemands: string;
    alsoRenewed: string;
    noteTooLong: (max: number) => string;
    noteInvalid: string;
  };
  answered: {
    title: Record<Answer, string>;
    text: Record<Answer, (asked: Pick<Asked, 'name' | 'asked'> & { on: string }) => string>;
    recorded: string;
    reservations: string;
    change: string;
  };
  closed: { title: string; text: string };
  paused: { title: string; text: string };
  foreign: { title: string; text: string };
  fault: { title: string; text: string };
}

const WORDS: Record<Locale, ConsentWords> = { en, es, pt };

export const consentWords = (locale: Locale): ConsentWords => WORDS[locale];
