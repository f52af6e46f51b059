import type { TimelineEvent } from '../../../../domain/signatories/timeline.ts';

/** More numbers than this could not be read on a phone. */
export const MOST_EVENTS = 10;

/** What is told first when there is no room for all: what the campaign did, then what it reached, then where it is new. */
const WEIGHT: Record<TimelineEvent['kind'], number> = {
  published: 0,
  letterSent: 1,
  roundOpened: 2,
  roundClosed: 2,
  signatories: 3,
  firstInCountry: 4,
};

/** The events that the curve is marked with, oldest first: within its days, and not too many. */
export function eventsToShow<E extends Pick<TimelineEvent, 'kind' | 'day'>>(
  timeline: readonly E[],
  days: { from: string; to: string },
  most = MOST_EVENTS,
): E[] {
  const within = timeline.filter(({ day }) => day >= days.from && day <= days.to);
  // Of one weight the newest stay: what happened of late is what one asks about.
  const chosen = [...within.entries()]
    .sort(([a, one], [b, other]) => WEIGHT[one.kind] - WEIGHT[other.kind] || b - a)
    .slice(0, most)
    .map(([index]) => index);
  return within.filter((_, index) => chosen.includes(index));
}
