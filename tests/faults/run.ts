import type { Figure } from '../load/figure.ts';
import { chosen, parseArguments, printFigures } from '../support/figures.ts';

/** `npm run faults [-- NAME ...] [--times N] [--json]`: kills parts of a running house, many times. */
interface Fault {
  run(args: { times?: number; tell?: (line: string) => void }): Promise<Figure[]>;
}

try {
  const args = parseArguments(process.argv.slice(2));
  for (const { path } of chosen(import.meta.dirname, '.fault.ts', args.names)) {
    const fault: Fault = await import(path);
    // Progress goes aside, so that the figures alone can be read by a machine.
    const figures = await fault.run({
      ...(args.times === undefined ? {} : { times: args.times }),
      tell: console.error,
    });
    printFigures(figures, args);
    // Every figure of a fault counts what went wrong, except measured times.
    if (figures.some(({ value, unit }) => unit !== 's' && value > 0)) process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
