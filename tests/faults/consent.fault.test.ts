import { expect, it } from 'vitest';
import { run } from './consent.fault.ts';

it('goes on asking after a kill midway, everybody asked once', { timeout: 120_000 }, async () => {
  const figures = await run({ times: 2, signatories: 200 });
  expect(figures.map(({ name, value }) => [name, value])).toEqual([
    ['faults.consent.lost', 0],
    ['faults.consent.double', 0],
  ]);
});
