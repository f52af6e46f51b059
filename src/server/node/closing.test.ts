import { expect, test, vi } from 'vitest';
import { createClosing } from './closing.ts';

test('things close once, last opened first, and one that fails does not keep the others open', async () => {
  const complain = vi.fn();
  const order: string[] = [];
  const closing = createClosing(complain);
  closing.add('database', () => order.push('database'));
  closing.add('jobs', async () => {
    throw new Error('stuck');
  });
  closing.add('server', () => order.push('server'));
  await Promise.all([closing.close(), closing.close()]);
  expect(order).toEqual(['server', 'database']);
  expect(complain).toHaveBeenCalledExactlyOnceWith('jobs', new Error('stuck'));
});
