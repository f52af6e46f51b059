import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Figure } from '../load/figure.ts';

export interface Arguments {
  /** Names to run; none means all. */
  names: string[];
  json: boolean;
  times: number | undefined;
  rosters: string | undefined;
}

/** @throws TypeError for an option that nobody knows */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, times: { type: 'string' }, rosters: { type: 'string' } },
  });
  const times = values.times === undefined ? undefined : Number(values.times);
  if (times !== undefined && !(Number.isInteger(times) && times > 0 && times <= 1000)) {
    throw new TypeError('--times wants a whole number from 1 to 1000.');
  }
  return { names: positionals, json: values.json ?? false, times, rosters: values.rosters };
}

/** The files `NAME.suffix` of a folder that were asked for. */
export function chosen(folder: string, suffix: string, names: readonly string[]): { name: string; path: string }[] {
  const known = readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort();
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new TypeError(`There is no ${unknown.join(', ')}: choose from ${known.join(', ')}.`);
  return known
    .filter((name) => names.length === 0 || names.includes(name))
    .map((name) => ({ name, path: `${folder}/${name}${suffix}` }));
}

/** One JSON object a line, or a table for people. */
export function printFigures(figures: readonly Figure[], { json }: Pick<Arguments, 'json'>): void {
  if (json) {
    for (const figure of figures) console.log(JSON.stringify(figure));
    return;
  }
  const width = Math.max(0, ...figures.map(({ name }) => name.length));
  for (const { name, value, unit } of figures) console.log(`${name.padEnd(width)}  ${value} ${unit}`);
}
