import { z } from 'zod';
import { wordsOf } from '../letters/words-of.ts';
import type { CountryLabels } from '../locale/country-labels.ts';
import type { Locale } from '../locale/locale.ts';
import { isIndividual } from '../signatories/individual.ts';
import type { OrgType } from '../signatories/org-type.ts';
import { exportQuerySchema } from '../signatories/signatory-list.ts';
import type { Display } from '../signatories/signature-state.ts';
import { ROSTER_GROUPINGS, ROSTER_READERS, type RosterGrouping, type RosterReaders } from './roster-choices.ts';

/** Whom a roster for these readers may name. Whoever wants only to be counted is named nowhere. */
export const NAMED_FOR: Record<RosterReaders, readonly Display[]> = {
  public: ['public'],
  letters: ['public', 'letters-only'],
};

export const rosterQuerySchema = exportQuerySchema.extend({
  group: z.enum(ROSTER_GROUPINGS).default('country'),
  readers: z.enum(ROSTER_READERS).default('public'),
});

/** One who stands behind the statement and may be named. */
export interface RosterEntry {
  name: string;
  country: string;
  type: OrgType;
  /** Positions of the demands that it does not endorse, counted from 1. */
  reserves: readonly number[];
}

export interface RosterGroup {
  heading: string;
  names: string[];
}

/** Groups, and names within each, in the order of the reader's language; persons after all organisations. */
export function groupRoster(
  entries: readonly RosterEntry[],
  grouping: RosterGrouping,
  { locale, typeWords, labels }: { locale: Locale; typeWords: Record<OrgType, string>; labels?: CountryLabels },
): RosterGroup[] {
  const words = wordsOf(locale, labels);
  const headingOf = ({ country, type }: RosterEntry): string =>
    grouping === 'type' || isIndividual(type) ? typeWords[type] : words.country(country);
  const groups = [...Map.groupBy(entries, headingOf)].map(([heading, those]) => ({
    heading,
    last: those.every(({ type }) => isIndividual(type)),
    names: those.toSorted((a, b) => words.compare(a.name, b.name)).map(words.signatory),
  }));
  return groups
    .toSorted((a, b) => Number(a.last) - Number(b.last) || words.compare(a.heading, b.heading))
    .map(({ heading, names }) => ({ heading, names }));
}
