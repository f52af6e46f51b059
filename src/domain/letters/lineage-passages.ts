import type { Locale } from '../locale/locale.ts';
import type { LetterBlock, PlainBlock } from './letter-body.ts';
import type { LetterLineage } from './lineage.ts';
import type { PassageCondition } from './passage-condition.ts';
import { line } from './templates/build.ts';

/** What a follow-up can say of the letter before, each where it is true. */
export const FOLLOW_UP_PASSAGES = ['silence', 'thanks', 'gained', 'published'] as const;
export type FollowUpPassage = (typeof FOLLOW_UP_PASSAGES)[number];

const WORDS: Record<Locale, Record<FollowUpPassage, string>> = {
  en: {
    silence:
      'On {earlierLetter.date} we wrote to you. {earlierLetter.daysSince} days have passed since, and we have not yet had an answer from your office.',
    thanks: 'We thank you for your answer to our letter of {earlierLetter.date}.',
    gained: 'Since our letter of {earlierLetter.date}, {signatories.since} more organisations have joined.',
    published: 'The statement has been revised since; this letter attaches version {statement.version}.',
  },
  es: {
    silence:
      'El {earlierLetter.date} nos dirigimos a usted. Han pasado {earlierLetter.daysSince} días desde entonces y aún no hemos recibido respuesta de su despacho.',
    thanks: 'Agradecemos la respuesta que dio a nuestra carta del {earlierLetter.date}.',
    gained: 'Desde nuestra carta del {earlierLetter.date} se han sumado {signatories.since} organizaciones más.',
    published: 'Desde entonces se ha revisado la declaración; esta carta adjunta la versión {statement.version}.',
  },
  pt: {
    silence:
      'Em {earlierLetter.date}, dirigimo-nos a Vossa Excelência. Passaram-se {earlierLetter.daysSince} dias desde então, e ainda não recebemos resposta desse gabinete.',
    thanks: 'Agradecemos a resposta que Vossa Excelência deu à nossa carta de {earlierLetter.date}.',
    gained: 'Desde a nossa carta de {earlierLetter.date}, aderiram mais {signatories.since} organizações.',
    published: 'Desde então a declaração foi revista; esta carta anexa a versão {statement.version}.',
  },
};

/** To whom each is said; what is not here is said to everyone. */
const SAID_TO: Partial<Record<FollowUpPassage, PassageCondition>> = {
  silence: { on: 'earlierLetter', is: 'unanswered' },
  thanks: { on: 'earlierLetter', is: 'answered' },
};

/** The passage in a letter's language, in its frame where it is only for some offices. */
export function followUpPassage(locale: Locale, passage: FollowUpPassage): LetterBlock {
  const block: PlainBlock = line(WORDS[locale][passage]);
  const condition = SAID_TO[passage];
  return condition ? { type: 'conditional', attrs: { condition }, content: [block] } : block;
}

/** Those that have something to say: nobody is thanked who did not answer, nothing is new that is not. */
export function followUpPassages(
  locale: Locale,
  { offices, gained, published }: Pick<LetterLineage, 'offices' | 'gained' | 'published'>,
): { key: FollowUpPassage; content: LetterBlock[] }[] {
  const isTrue: Record<FollowUpPassage, boolean> = {
    silence: offices.some(({ reply }) => reply === null),
    thanks: offices.some(({ reply }) => reply !== null),
    gained: (gained ?? 0) > 0,
    published: published.length > 0,
  };
  return FOLLOW_UP_PASSAGES.filter((key) => isTrue[key]).map((key) => ({
    key,
    content: [followUpPassage(locale, key)],
  }));
}
