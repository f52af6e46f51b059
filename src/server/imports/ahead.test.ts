import { expect, it } from 'vitest';
import { Ahead } from './ahead.ts';

const asked: number[] = [];
const pieces = () => {
  asked.length = 0;
  return new Ahead(async (after) => {
    asked.push(after);
    if (after === 99) throw new Error('no such row');
    return `after ${after}`;
  });
};

it('gives what was begun, and makes each piece once', async () => {
  const ahead = pieces();
  for (const after of [500, 1000, 500]) ahead.begin(after);
  expect([await ahead.take(500), await ahead.take(1000)]).toEqual(['after 500', 'after 1000']);
  expect(asked).toEqual([500, 1000]);
});

it('makes a piece that nobody began, and forgets those before it', async () => {
  const ahead = pieces();
  ahead.begin(500);
  expect(await ahead.take(1000)).toBe('after 1000');
  expect(await ahead.take(500)).toBe('after 500');
  expect(asked).toEqual([500, 1000, 500]);
});

it('lets a piece fail where it is taken, and only there', async () => {
  const ahead = pieces();
  ahead.begin(99);
  await expect(ahead.take(99)).rejects.toThrow('no such row');
});

it('goes on to the piece behind, where that is wanted', async () => {
  const ahead = pieces();
  ahead.begin(500, () => 1000);
  await ahead.take(500);
  expect(asked).toEqual([500, 1000]);
  expect(await ahead.take(1000)).toBe('after 1000');
  ahead.begin(1500, () => undefined);
  await ahead.take(1500);
  expect(asked).toEqual([500, 1000, 1500]);
});
