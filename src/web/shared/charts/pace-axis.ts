export interface PaceAxis {
  lowest: number;
  highest: number;
  /** What is written beside the axis: round numbers, and below zero only what is at least a whole one. */
  ticks: number[];
}

/** The axis of a pace: in whole numbers, or in tenths where it is slow. A dip below zero is drawn, however small. */
export function paceAxis(paces: readonly number[]): PaceAxis {
  const [least, most] = [Math.min(0, ...paces), Math.max(0, ...paces)];
  const round = Math.max(most, -least) < 2 ? 10 : 1;
  const lowest = least < 0 ? Math.floor(least * round) / round : 0;
  const highest = Math.ceil(most * round) / round;
  return { lowest, highest, ticks: [...new Set([...(least <= -1 ? [Math.ceil(least)] : []), 0, highest])] };
}
