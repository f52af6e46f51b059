/** How many stand in one country of one type. Cells that are not given are empty. */
export interface MatrixCell<Type extends string = string> {
  country: string;
  type: Type;
  count: number;
}

export interface ThinSpot<Type extends string = string> {
  country: string;
  type: Type;
  /** How many would stand there if types were spread over countries evenly. */
  expected: number;
}

/**
 * Where the coalition is thin: pairs of a country and a type where nobody stands, although as many as stand in that
 * country and of that type would let one expect at least one: (country's total × type's total) / all. The most
 * surprising first. Small countries and rare types are therefore not held against anyone.
 */
export function thinSpots<Type extends string>(cells: readonly MatrixCell<Type>[]): ThinSpot<Type>[] {
  const standing = cells.filter(({ count }) => count > 0);
  const all = sumOf(standing);
  const countries = groupBy(standing, ({ country }) => country);
  const types = groupBy(standing, ({ type }) => type);
  const filled = new Set(standing.map(({ country, type }) => `${country} ${type}`));
  return [...countries]
    .flatMap(([country, inCountry]) =>
      [...types].map(([type, ofType]) => ({ country, type, expected: (sumOf(inCountry) * sumOf(ofType)) / all })),
    )
    .filter(({ country, type, expected }) => expected >= 1 && !filled.has(`${country} ${type}`))
    .sort((a, b) => b.expected - a.expected);
}

const sumOf = (cells: readonly { count: number }[]): number => cells.reduce((sum, { count }) => sum + count, 0);

function groupBy<Key extends string, C>(cells: readonly C[], keyOf: (cell: C) => Key): Map<Key, C[]> {
  const groups = new Map<Key, C[]>();
  for (const cell of cells) groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell]);
  return groups;
}
