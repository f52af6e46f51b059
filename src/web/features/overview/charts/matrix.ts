import { type ThinSpot, thinSpots } from '../../../../domain/signatories/counts/thin-spots.ts';
import type { OrgType } from '../../../../domain/signatories/org-type.ts';
import type { OverviewData } from '../queries.ts';
import { type ChartState, countIn } from './overview-filters.ts';

export interface Matrix {
  /** Largest first. */
  countries: string[];
  types: OrgType[];
  countOf: (country: string, type: OrgType) => number;
  gaps: ThinSpot<OrgType>[];
  isGap: (country: string, type: OrgType) => boolean;
  /** How many of all pairs have nobody. */
  empty: number;
}

/** Countries crossed with types, both by how many stand there; pairs that the answer leaves out are empty. */
export function matrixOf(
  { byCountryAndType }: Pick<OverviewData, 'byCountryAndType'>,
  states: readonly ChartState[],
): Matrix {
  const cells = byCountryAndType
    .map((group) => ({ country: group.country, type: group.type, count: countIn(group, states) }))
    .filter(({ count }) => count !== 0);
  const counts = new Map(cells.map(({ country, type, count }) => [`${country} ${type}`, count]));
  const gaps = thinSpots(cells);
  const marked = new Set(gaps.map(({ country, type }) => `${country} ${type}`));
  const countries = largestFirst(cells, ({ country }) => country);
  const types = largestFirst(cells, ({ type }) => type);
  return {
    countries,
    types,
    countOf: (country, type) => counts.get(`${country} ${type}`) ?? 0,
    gaps,
    isGap: (country, type) => marked.has(`${country} ${type}`),
    empty: countries.length * types.length - cells.length,
  };
}

function largestFirst<Key extends string, C extends { count: number }>(
  cells: readonly C[],
  keyOf: (cell: C) => Key,
): Key[] {
  const sums = new Map<Key, number>();
  for (const cell of cells) sums.set(keyOf(cell), (sums.get(keyOf(cell)) ?? 0) + cell.count);
  return [...sums].sort(([, a], [, b]) => b - a).map(([key]) => key);
}
