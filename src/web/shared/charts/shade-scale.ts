/** Shades from 1 (few) to 4 (most); 0 is nobody. */
export type Level = 0 | 1 | 2 | 3 | 4;

export interface ShadeScale {
  levelOf: (count: number) => Level;
  /** What each shade that is used stands for, fewest first. */
  steps: readonly { level: Exclude<Level, 0>; from: number; to: number }[];
}

/** How much ink each level has; text is legible on all of them, in light and dark (level 4 takes the card's colour). */
export const INK: Record<Level, number> = { 0: 0, 1: 0.12, 2: 0.25, 3: 0.4, 4: 1 };

const SHARES = [0.08, 0.25, 0.5, 1];

/** Four shades at most, whose limits are whole numbers: half of the most is dark, so that many small counts still differ. */
export function shadeScale(max: number): ShadeScale {
  const limits =
    max <= SHARES.length
      ? Array.from({ length: max }, (_, index) => index + 1)
      : SHARES.map((share, index) => Math.max(index + 1, Math.round(max * share)));
  const steps = limits.map((to, index) => ({
    // With fewer than four the darkest is used all the same: it means the most.
    level: (SHARES.length - limits.length + index + 1) as Exclude<Level, 0>,
    from: (limits[index - 1] ?? 0) + 1,
    to,
  }));
  return { steps, levelOf: (count) => (count <= 0 ? 0 : (steps.find(({ to }) => count <= to)?.level ?? 4)) };
}
