import { expect, test } from 'vitest';
import { cacheMegabytes } from './server-process.ts';

const GIGABYTE = 1024 ** 3;

test.each([
  ['a board', 0.25, 128],
  ['a small server', 1, 256],
  ['a laptop', 3, 768],
  ['a large machine', 64, 1024],
])('%s of %f GB keeps %i MB of the database at hand', (_, memory, kept) => {
  expect(cacheMegabytes(memory * GIGABYTE)).toBe(kept);
});
