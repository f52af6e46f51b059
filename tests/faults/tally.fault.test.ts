import { expect, it } from 'vitest';
import { run } from './tally.fault.ts';

it('counts exactly at every instant, whoever writes and however often the roller is killed', {
  timeout: 120_000,
}, async () => {
  const told: string[] = [];
  const figures = await run({ seconds: 6, tell: (line) => told.push(line) });
  expect({ told, figures }).toMatchObject({ figures: [{ name: 'faults.tally.mismatches', value: 0 }] });
});
