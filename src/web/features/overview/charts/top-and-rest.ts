/**
 * The largest groups, and the others. Groups that count nothing are left out, and a single one is never hidden behind
 * "other": its own name takes no more room.
 *
 * @param groups largest first
 */
export function topAndRest<G>(
  groups: readonly G[],
  shown: number,
  countOf: (group: G) => number,
): { top: G[]; rest: G[] } {
  const counted = groups.filter((group) => countOf(group) !== 0).sort((a, b) => countOf(b) - countOf(a));
  const cut = counted.length === shown + 1 ? counted.length : shown;
  return { top: counted.slice(0, cut), rest: counted.slice(cut) };
}
