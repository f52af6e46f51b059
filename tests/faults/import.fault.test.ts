import { expect, it } from 'vitest';
import { run } from './import.fault.ts';

it('finishes an import that was killed midway, every row written once', { timeout: 120_000 }, async () => {
  const figures = await run({ times: 3, rows: 4500 });
  expect(figures.map(({ name, value }) => [name, value])).toEqual([
    ['faults.import.lost', 0],
    ['faults.import.double', 0],
  ]);
});
