export interface CurvePoint {
  /** `YYYY-MM-DD`; such texts compare as the days do. */
  day: string;
  total: number;
}

export interface CurveFrame {
  opensAt: string | null;
  /** The occasion's last day. */
  occasionTo: string;
  today: string;
}

/**
 * The points of the curve: from nothing when the campaign opened, and on to the end of the occasion (but never into
 * the future), so that a statement that was signed on one single day still reads as a rise and not as a dot.
 */
export function curveOf(cumulative: readonly CurvePoint[], { opensAt, occasionTo, today }: CurveFrame): CurvePoint[] {
  const [first] = cumulative;
  const last = cumulative.at(-1);
  if (first === undefined || last === undefined) return [];
  const end = occasionTo < today ? occasionTo : today;
  return [
    ...(opensAt !== null && opensAt < first.day ? [{ day: opensAt, total: 0 }] : []),
    ...cumulative,
    ...(end > last.day ? [{ day: end, total: last.total }] : []),
  ];
}
