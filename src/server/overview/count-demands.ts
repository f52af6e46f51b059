import type { DemandCounts } from '../../domain/consent/consent-counts.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import type { Counts } from '../tally/read-counts.ts';

type Published = Pick<DemandCounts, 'key' | 'titles'>;

/** Per demand: which of the standing organisations endorse it, and which do so with a reservation. */
export function countDemands(demands: readonly Published[], { groups, keys }: Counts): DemandCounts[] {
  const standing = standingByCountry(groups);
  return demands.map(({ key, titles }, index) => {
    const reservedIn = new Map(
      keys
        .filter((one) => one.kind === 'reserves' && one.key === key)
        .map(({ country, confirmed, verified }) => [country, confirmed + verified]),
    );
    const byCountry = standing.map(({ country, count }) => {
      const reserved = reservedIn.get(country) ?? 0;
      return { country, endorsed: count - reserved, reserved };
    });
    return {
      key,
      position: index + 1,
      titles,
      endorsed: byCountry.reduce((sum, { endorsed }) => sum + endorsed, 0),
      reserved: byCountry.reduce((sum, { reserved }) => sum + reserved, 0),
      byCountry,
    };
  });
}

function standingByCountry(groups: Counts['groups']): { country: string; count: number }[] {
  const found = new Map<string, number>();
  for (const { country, type, states } of groups) {
    if (isIndividual(type)) continue;
    found.set(country, (found.get(country) ?? 0) + states.confirmed + states.verified);
  }
  return [...found]
    .map(([country, count]) => ({ country, count }))
    .filter(({ count }) => count !== 0)
    .sort((a, b) => b.count - a.count || (a.country < b.country ? -1 : 1));
}
