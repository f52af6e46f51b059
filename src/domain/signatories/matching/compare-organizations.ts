import type { Comparison, MatchableOrganization } from './match.ts';

/** Says whether two entries are one organisation, how surely, and why. */
export function compareOrganizations(_a: MatchableOrganization, _b: MatchableOrganization): Comparison {
  return { score: 0, verdict: 'different', reasons: [] };
}
