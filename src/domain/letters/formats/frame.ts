import { z } from 'zod';
import { daySchema } from '../../campaigns/campaign.ts';
import type { Locale } from '../../locale/locale.ts';
import type { LetterFacts } from '../letter-facts.ts';
import type { RenderedLetter } from '../rendered-letter.ts';
import { signatoryGroups } from '../signatory-groups.ts';
import { wordsOf } from '../words-of.ts';
import { FRAME_WORDS } from './frame-words.ts';

/** What stands around a letter's text in every format, in its language. */
export const letterFrameSchema = z.object({
  /** The coalition's own name for itself: the campaign's title. */
  coalition: z.string(),
  /** The day of the document itself, so that equal letters are equal files. */
  day: daySchema,
  /** Under which anyone can check the letter; `null`: it is a draft. */
  reference: z.object({ code: z.string(), address: z.string(), line: z.string(), invites: z.string() }).nullable(),
  /** Which statement it is about; empty where nothing was published. */
  statement: z.string(),
  /** Who stands behind it, as far as they let officials have their names; `null`: nobody does. */
  annex: z
    .object({
      heading: z.string(),
      /** How many stand, and how many of them are not named. */
      count: z.string(),
      groups: z.array(z.object({ country: z.string(), names: z.array(z.string()) })),
    })
    .nullable(),
  words: z.object({ notes: z.string(), page: z.string() }),
});
export type LetterFrame = z.infer<typeof letterFrameSchema>;

/** A letter's printed reference, and the address of the page where it is checked. */
export interface PrintedReference {
  code: string;
  address: string;
}

export function frameOf(
  facts: Pick<LetterFacts, 'campaign' | 'day' | 'signatories' | 'statementVersion'>,
  locale: Locale,
  reference: PrintedReference | null,
): LetterFrame {
  const { campaign, day, statementVersion, signatories } = facts;
  const [say, words] = [FRAME_WORDS[locale], wordsOf(locale)];
  const { count, countries, named } = signatories;
  return {
    coalition: campaign.title[locale],
    day,
    reference: reference && { ...reference, line: say.reference(reference.code), invites: say.invites },
    statement: statementVersion === null ? '' : say.statement(words.number(statementVersion)),
    annex:
      count === 0
        ? null
        : {
            heading: say.annex,
            count: [say.count(count, countries, words.number), words.andUnnamed(count - named.length)].join(' ').trim(),
            groups: signatoryGroups(facts, locale),
          },
    words: { notes: say.notes, page: say.page },
  };
}

/** The list under a letter; `undefined` where its text has that list already. */
export const annexOf = (
  letter: RenderedLetter,
  { annex }: LetterFrame,
): NonNullable<LetterFrame['annex']> | undefined => (letter.namesSignatories || annex === null ? undefined : annex);
