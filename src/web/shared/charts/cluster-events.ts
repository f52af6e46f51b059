export interface ChartEvent {
  key: string;
  /** `YYYY-MM-DD` */
  day: string;
  label: string;
}

export interface EventMark {
  /** Where it stands, in milliseconds. */
  at: number;
  /** The numbers of the events that it stands for: "3", or "3–5" where they are too close to be told apart. */
  label: string;
}

/** Nearer than this share of the whole width, two numbers would be on top of each other. */
const NEAREST = 0.035;

/** One mark for each event, or for several that are close; numbered from 1 in the order of the days. */
export function clusterEvents(events: readonly ChartEvent[], first: number, last: number): EventMark[] {
  const nearest = (last - first) * NEAREST;
  const clusters: { at: number; from: number; to: number }[] = [];
  for (const [index, { day }] of events.entries()) {
    const at = Date.parse(day);
    const before = clusters.at(-1);
    if (before !== undefined && at - before.at < nearest) before.to = index + 1;
    else clusters.push({ at, from: index + 1, to: index + 1 });
  }
  return clusters.map(({ at, from, to }) => ({ at, label: from === to ? String(from) : `${from}–${to}` }));
}
