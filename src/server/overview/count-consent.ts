import type { ConsentCounts } from '../../domain/consent/consent-counts.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import { ORG_TYPES } from '../../domain/signatories/org-type.ts';
import type { GroupCount } from '../tally/read-counts.ts';

type Standing = Pick<ConsentCounts, 'current' | 'awaiting' | 'declined'>;
type Counted = Standing & Pick<ConsentCounts, 'byCountry' | 'byType'>;

/** How organisations stand to the meaning in force. */
export function countConsent(groups: readonly GroupCount[]): Counted {
  const organizations = groups.filter(({ type }) => !isIndividual(type));
  const byCountry = groupsOf(organizations, ({ country }) => country);
  const byType = groupsOf(organizations, ({ type }) => type);
  return {
    ...organizations.reduce<Standing>(add, NONE),
    byCountry: byCountry
      .map(([country, counts]) => ({ country, ...counts }))
      .sort((a, b) => bySize(a, b) || (a.country < b.country ? -1 : 1)),
    byType: byType
      .map(([type, counts]) => ({ type, ...counts }))
      .sort((a, b) => bySize(a, b) || ORG_TYPES.indexOf(a.type) - ORG_TYPES.indexOf(b.type)),
  };
}

function groupsOf<Key extends string>(
  groups: readonly GroupCount[],
  keyOf: (group: GroupCount) => Key,
): [Key, Standing][] {
  const found = new Map<Key, Standing>();
  for (const group of groups) found.set(keyOf(group), add(found.get(keyOf(group)) ?? NONE, group));
  return [...found].filter(([, one]) => one.current !== 0 || one.awaiting !== 0 || one.declined !== 0);
}

const NONE: Standing = { current: 0, awaiting: 0, declined: 0 };

const add = (sum: Standing, { current, awaiting, declined }: Standing): Standing => ({
  current: sum.current + current,
  awaiting: sum.awaiting + awaiting,
  declined: sum.declined + declined,
});

const sizeOf = ({ current, awaiting, declined }: Standing): number => current + awaiting + declined;
const bySize = (a: Standing, b: Standing): number => sizeOf(b) - sizeOf(a);
