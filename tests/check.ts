import { runAll, say } from './support/steps.ts';

/** Types, lint and the rules of the house, side by side: `npm run check`. */
export const CHECKS = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'house rules', command: ['vitest', 'run', '--project', 'house'] },
] as const;

if (import.meta.main) {
  const outcomes = await runAll(CHECKS);
  for (const outcome of outcomes) say(outcome);
  process.exitCode = outcomes.every(({ failed }) => failed === 0) ? 0 : 1;
}
