import { expect, it } from 'vitest';
import { run } from './send.fault.ts';

it('sends every letter once, whatever is killed or cut while they go', { timeout: 240_000 }, async () => {
  const told: string[] = [];
  const figures = await run({ times: 4, letters: 40, tell: (line) => told.push(line) });
  expect(figures.map(({ name, value }) => [name, value])).toEqual([
    ['faults.send.twice', 0],
    ['faults.send.lost', 0],
  ]);
  // Some were cut right after the letter: a run that leaves nothing uncertain has tried nothing.
  expect(told.find((line) => line.startsWith('line cut'))).not.toContain(' 0 uncertain');
});
