import { expect, it } from 'vitest';
import { run } from './start.fault.ts';

it('stands again after every kind of kill, with all it acknowledged, and ends in order', {
  timeout: 240_000,
}, async () => {
  const told: string[] = [];
  const figures = await run({ times: 1, tell: (line) => told.push(line) });
  expect({ told, failed: figures.find(({ name }) => name === 'faults.start.failed')?.value }).toMatchObject({
    failed: 0,
  });
});
