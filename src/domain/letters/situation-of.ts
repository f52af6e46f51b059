import type { Locale } from '../locale/locale.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { Situation } from './passage-condition.ts';

/** What decides which passages an office reads, for a letter in `locale`. */
export function situationOf({ office, earlier, signatories }: LetterFacts, locale: Locale): Situation {
  const outcome = earlierFor({ office, earlier });
  return {
    country: office.country,
    language: locale,
    officeKind: office.kind ?? 'other',
    earlierLetter: outcome && (outcome.answer === null ? 'unanswered' : 'answered'),
    signatoriesInCountry: countIn(signatories, office.country),
  };
}

/** What became of the earlier letter at this office; `null`: there was none, or it did not go there. */
export const earlierFor = ({ office, earlier }: Pick<LetterFacts, 'office' | 'earlier'>) =>
  earlier?.reached.find(({ officeId }) => officeId === office.id) ?? null;

export const countIn = ({ byCountry }: Pick<LetterFacts['signatories'], 'byCountry'>, country: string): number =>
  byCountry.find((one) => one.country === country)?.count ?? 0;
