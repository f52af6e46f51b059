import type { TimelineEvent } from '../../../../domain/signatories/timeline.ts';
import { countsStanding, isNarrowed, type OverviewFilters } from './overview-filters.ts';

/** More numbers than this could not be read on a phone. */
export const MOST_EVENTS = 10;

/** What is told first when there is no room for all: what the campaign did, then what it reached, then where it is new. */
const WEIGHT: Record<TimelineEvent['kind'], number> = {
  published: 0,
  letterSent: 1,
  letterReplied: 2,
  letterDelivered: 3,
  roundOpened: 2,
  roundClosed: 2,
  signatories: 3,
  firstInCountry: 4,
};

/**
 * The events that belong beside a curve under these filters. What the campaign did belongs to each; how many were reached
 * is told of all who stand, and a first of a country only where all who stand there are counted.
 */
export function eventsUnder<E extends TimelineEvent>(timeline: readonly E[], filters: OverviewFilters): E[] {
  return timeline.filter((event) => {
    if (event.kind === 'signatories') return !isNarrowed({ ...filters, state: [] }) && countsStanding(filters);
    if (event.kind !== 'firstInCountry') return true;
    const { country, type } = filters;
    return countsStanding(filters) && type.length === 0 && (country.length === 0 || country.includes(event.country));
  });
}

/** Those of them within days. */
export const eventsWithin = <E extends Pick<TimelineEvent, 'day'>>(
  timeline: readonly E[],
  { from, to }: { from: string; to: string },
): E[] => timeline.filter(({ day }) => day >= from && day <= to);

/** The events that the curve is marked with, oldest first: within its days, and not too many. */
export function eventsToShow<E extends Pick<TimelineEvent, 'kind' | 'day'>>(
  timeline: readonly E[],
  days: { from: string; to: string },
  most = MOST_EVENTS,
): E[] {
  const within = eventsWithin(timeline, days);
  // Of one weight the newest stay: what happened of late is what one asks about.
  const chosen = [...within.entries()]
    .sort(([a, one], [b, other]) => WEIGHT[one.kind] - WEIGHT[other.kind] || b - a)
    .slice(0, most)
    .map(([index]) => index);
  return within.filter((_, index) => chosen.includes(index));
}
