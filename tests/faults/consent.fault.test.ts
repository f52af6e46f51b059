import { expect, it } from 'vitest';
import { run } from './consent.fault.ts';

it('asks everybody once although it was killed while asking', { timeout: 180_000 }, async () => {
  const figures = await run({ times: 3, signatories: 160, port: 4393 });
  expect(figures.map(({ name, value }) => [name, value])).toEqual([
    ['faults.consent.lost', 0],
    ['faults.consent.double', 0],
  ]);
});
