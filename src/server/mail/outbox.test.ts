import { expect, it } from 'vitest';
import { testApp } from '../../../tests/support/test-app.ts';
import { outbox } from '../db/schema/index.ts';

it('shows every mail of the outbox once, page after page, the newest first', async () => {
  const house = await testApp();
  const administrator = await house.as('administrator');
  const createdAt = house.ports.now();
  await house.db
    .insert(outbox)
    .values(
      Array.from({ length: 120 }, (_, n) => ({ to: `n${n}@desk.example`, subject: `${n}`, text: '', createdAt })),
    );
  const pages = [1, 2, 3].map(async (page) => (await administrator('GET', `/api/v1/outbox?page=${page}`)).json());
  const found = await Promise.all(pages);
  expect(found.map(({ items }) => items.length)).toEqual([50, 50, 20]);
  const all = found.flatMap(({ items }) => items.map(({ to }: { to: string }) => to));
  expect([new Set(all).size, found[0].total]).toEqual([120, 120]);
});
