import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { approvalQuery } from './approval-acts.ts';

const PLACE = { campaign: 'a-campaign', letter: 'a-letter' };

test('the preflight is not asked for anew while somebody types, but where nothing is known yet', async () => {
  const client = new QueryClient();
  let asked = 0;
  const options = (settled: boolean) => ({ ...approvalQuery(PLACE, settled), queryFn: async () => ++asked as never });
  const observer = new QueryObserver(client, options(false));
  const end = observer.subscribe(() => undefined);
  await expect.poll(() => asked).toBe(1);
  await expect.poll(() => observer.getCurrentResult().isSuccess).toBe(true);

  await client.invalidateQueries({ queryKey: approvalQuery(PLACE, false).queryKey });
  expect([asked, observer.getCurrentResult().isFetching]).toEqual([1, false]);

  observer.setOptions(options(true));
  await expect.poll(() => asked).toBe(2);
  end();
});
