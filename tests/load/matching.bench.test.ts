import { expect, test } from 'vitest';
import { run } from './matching.bench.ts';

test('the shipped rosters import without an error and their duplicates are found', async () => {
  const figures = new Map((await run()).map(({ name, value }) => [name, value]));
  expect(figures.get('matching.import_errors')).toBe(0);
  expect(figures.get('matching.precision')).toBeGreaterThanOrEqual(0.9);
  expect(figures.get('matching.recall')).toBeGreaterThanOrEqual(0.9);
});
