import { chosen, parseArguments, printFigures } from '../support/figures.ts';
import type { Figure } from './figure.ts';

/** `npm run bench [-- NAME ...] [--json] [--rosters DIR]`. */
interface Bench {
  run(args: { rosters?: string }): Promise<Figure[]>;
}

try {
  const args = parseArguments(process.argv.slice(2));
  for (const { path } of chosen(import.meta.dirname, '.bench.ts', args.names)) {
    const bench: Bench = await import(path);
    printFigures(await bench.run(args.rosters === undefined ? {} : { rosters: args.rosters }), args);
  }
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
