import { z } from 'zod';
import { type Locale, localeSchema } from '../locale/locale.ts';
import { OFFICE_KINDS, type OfficeKind } from '../officials/office-kind.ts';

const countries = z
  .array(z.string().regex(/^[A-Z]{2}$/))
  .min(1)
  .max(250);
const not = z.boolean().optional();

/** For whom a passage is. Passages within passages are for those for whom both are. */
export const passageConditionSchema = z.discriminatedUnion('on', [
  z.object({ on: z.literal('country'), in: countries, not }),
  z.object({ on: z.literal('language'), in: z.array(localeSchema).min(1).max(3), not }),
  z.object({ on: z.literal('officeKind'), in: z.array(z.enum(OFFICE_KINDS)).min(1).max(OFFICE_KINDS.length), not }),
  /** Holds only for offices that the earlier letter went to: of others neither "answered" nor "unanswered" is true. */
  z.object({ on: z.literal('earlierLetter'), is: z.enum(['answered', 'unanswered']), not }),
  z.object({ on: z.literal('signatoriesInCountry'), not }),
]);
export type PassageCondition = z.infer<typeof passageConditionSchema>;

/** What of an office, its country and the letter before decides which passages it reads. */
export const situationSchema = z.object({
  country: z.string(),
  language: localeSchema,
  officeKind: z.enum(OFFICE_KINDS),
  /** `null`: there is no earlier letter, or it did not go to this office. */
  earlierLetter: z.enum(['answered', 'unanswered']).nullable(),
  signatoriesInCountry: z.number().int(),
});
export type Situation = z.infer<typeof situationSchema>;

export function holds(condition: PassageCondition, situation: Situation): boolean {
  return isMet(condition, situation) !== (condition.not ?? false);
}

function isMet(condition: PassageCondition, situation: Situation): boolean {
  switch (condition.on) {
    case 'country':
      return condition.in.includes(situation.country);
    case 'language':
      return condition.in.includes(situation.language satisfies Locale);
    case 'officeKind':
      return condition.in.includes(situation.officeKind satisfies OfficeKind);
    case 'earlierLetter':
      return condition.is === situation.earlierLetter;
    case 'signatoriesInCountry':
      return situation.signatoriesInCountry > 0;
  }
}
