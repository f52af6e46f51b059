import { CHANNELS } from '../../domain/signatories/channel.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import { ORG_TYPES } from '../../domain/signatories/org-type.ts';
import type { Overview } from '../../domain/signatories/overview.ts';
import { LEFT, SIGNATURE_STATES, type SignatureState, STANDING } from '../../domain/signatories/signature-state.ts';
import type { Counts, DayCount, GroupCount } from '../tally/read-counts.ts';

type Signatories = Pick<
  Overview,
  | 'standing'
  | 'byCountry'
  | 'byType'
  | 'byState'
  | 'byCountryAndType'
  | 'byChannel'
  | 'funnel'
  | 'cumulative'
  | 'daily'
  | 'individuals'
>;

/** The overview's numbers of signatories, organisations and individuals apart, each list in its own fixed order. */
export function countSignatories({ groups, keys, days }: Counts): Signatories {
  const organizations = groups.filter(({ type }) => !isIndividual(type));
  const individuals = groups.filter(({ type }) => isIndividual(type));
  const byState = sumStates(organizations);
  const byChannel = CHANNELS.flatMap((channel) => {
    const found = keys.find(({ kind, key }) => kind === 'channel' && key === channel);
    if (!found) return [];
    const { confirmed, verified, pending } = found;
    return isAny(found) ? [{ channel, confirmed, verified, pending }] : [];
  });
  const invited = byChannel.find(({ channel }) => channel === 'invitation');
  const standing = standingIn(byState);
  return {
    standing,
    byState,
    byCountry: byCountry(organizations),
    byType: groupsOf(organizations, ({ type }) => type)
      .map(([type, counts]) => ({ type, ...counts }))
      .sort((a, b) => byStanding(a, b) || ORG_TYPES.indexOf(a.type) - ORG_TYPES.indexOf(b.type)),
    byCountryAndType: organizations
      .map(({ country, type, states }) => ({ country, type, ...shown(states) }))
      .filter(isAny)
      .sort((a, b) => inOrder(a.country, b.country) || ORG_TYPES.indexOf(a.type) - ORG_TYPES.indexOf(b.type)),
    byChannel,
    funnel: {
      invited: invited ? invited.pending + invited.confirmed + invited.verified : 0,
      pending: byState.pending + standing,
      confirmed: standing,
      verified: byState.verified,
      left: LEFT.reduce((sum, state) => sum + byState[state], 0),
    },
    cumulative: runningTotals(days.filter((day) => !day.isIndividual)),
    daily: days
      .filter((day) => !day.isIndividual && (day.standing !== 0 || day.pending !== 0 || day.left !== 0))
      .map(({ day, standing: stood, pending, left }) => ({ day, standing: stood, pending, left })),
    individuals: {
      standing: standingIn(sumStates(individuals)),
      byState: sumStates(individuals),
      byCountry: byCountry(individuals),
      cumulative: runningTotals(days.filter((day) => day.isIndividual)),
    },
  };
}

interface Shown {
  confirmed: number;
  verified: number;
  pending: number;
}

const shown = ({ confirmed, verified, pending }: GroupCount['states']): Shown => ({ confirmed, verified, pending });
const isAny = ({ confirmed, verified, pending }: Shown): boolean => confirmed !== 0 || verified !== 0 || pending !== 0;

const standingIn = (states: Record<SignatureState, number>): number =>
  STANDING.reduce((sum, state) => sum + states[state], 0);

const sumStates = (groups: readonly GroupCount[]): Record<SignatureState, number> =>
  Object.fromEntries(
    SIGNATURE_STATES.map((state) => [state, groups.reduce((sum, { states }) => sum + states[state], 0)]),
  ) as Record<SignatureState, number>;

const byCountry = (groups: readonly GroupCount[]): Overview['byCountry'] =>
  groupsOf(groups, ({ country }) => country)
    .map(([country, counts]) => ({ country, ...counts }))
    .sort((a, b) => byStanding(a, b) || inOrder(a.country, b.country));

/** One entry a group; where nothing stands or waits there is none. */
function groupsOf<Key extends string>(
  groups: readonly GroupCount[],
  keyOf: (group: GroupCount) => Key,
): [Key, Shown][] {
  const found = new Map<Key, Shown>();
  for (const group of groups) {
    const sum = found.get(keyOf(group)) ?? { confirmed: 0, verified: 0, pending: 0 };
    const { confirmed, verified, pending } = group.states;
    found.set(keyOf(group), {
      confirmed: sum.confirmed + confirmed,
      verified: sum.verified + verified,
      pending: sum.pending + pending,
    });
  }
  return [...found].filter(([, counts]) => isAny(counts));
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byStanding = (a: Shown, b: Shown): number =>
  b.confirmed + b.verified - (a.confirmed + a.verified) || b.pending - a.pending;

function runningTotals(days: readonly DayCount[]): Overview['cumulative'] {
  let total = 0;
  return days
    .filter(({ curve }) => curve !== 0)
    .map(({ day, curve }) => {
      total += curve;
      return { day, total };
    });
}
