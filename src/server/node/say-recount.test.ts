import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { rollTally } from '../tally/roll-tally.ts';
import { sayRecount } from './say-recount.ts';

let house: TestApp;
let said: string[];
beforeEach(async () => {
  house = await testApp();
  await rollTally(house.db);
  said = [];
});

const recounted = (mend: boolean) => sayRecount(house.db, mend, (line: string) => said.push(line));

test('says that all is well, and ends with 0', async () => {
  expect(await recounted(false)).toBe(0);
  expect(said).toEqual(['All counts are what the events add up to.']);
});

test('says what differs and ends with 1, and mends only when told to', async () => {
  await house.db.execute(sql`
    UPDATE signature_tally_total SET confirmed = confirmed + 1 WHERE day = '2013-11-19'`);
  expect(await recounted(false)).toBe(1);
  const [difference] = said;
  expect(difference).toMatch(
    /^mispa-iv: the tally by day says (\d+) where the events add up to (\d+) \(day 2013-11-19, individual false, state confirmed\)$/,
  );
  expect(said.slice(1)).toEqual([
    '1 number differs.',
    'Nothing was changed. With --mend the tallies are made what the events say.',
  ]);
  said = [];
  expect(await recounted(true)).toBe(1);
  expect(said).toEqual([difference, '1 number differs.', 'Tallies were mended; nothing differs any more.']);
  expect(await recounted(false)).toBe(0);
});

test('leaves a signature alone that is not what its events say', async () => {
  await house.db.execute(sql`
    UPDATE signature SET state = 'verified' WHERE id = (SELECT id FROM signature ORDER BY id LIMIT 1)`);
  expect(await recounted(true)).toBe(1);
  expect(said.filter((line) => line.startsWith('mispa-iv: the signatures say'))).toHaveLength(2);
  expect(said.at(-1)).toMatch(/^Signatures that differ from their events are not mended/);
});
