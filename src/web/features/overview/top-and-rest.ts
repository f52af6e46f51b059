/** Signatures of one group. */
export interface Group {
  confirmed: number;
  verified: number;
}

export const standingIn = ({ confirmed, verified }: Group): number => confirmed + verified;

/**
 * The largest groups, and the others summed. Groups where nobody stands are left out, and a single one is never
 * hidden behind "other": its own name takes no more room.
 */
export function topAndRest<G extends Group>(
  groups: readonly G[],
  shown: number,
): { top: G[]; rest: Group & { groups: G[] } } {
  const standing = groups.filter((group) => standingIn(group) > 0);
  const cut = standing.length === shown + 1 ? standing.length : shown;
  const rest = standing.slice(cut);
  return {
    top: standing.slice(0, cut),
    rest: {
      confirmed: rest.reduce((sum, group) => sum + group.confirmed, 0),
      verified: rest.reduce((sum, group) => sum + group.verified, 0),
      groups: rest,
    },
  };
}
