import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { mendTallies } from './mend-tally.ts';
import { recount } from './recount.ts';
import { rollChunk, rollTally } from './roll-tally.ts';

let house: TestApp;
beforeEach(async () => {
  house = await testApp();
});

const inject = (statement: string) => house.db.execute(sql.raw(statement));

it('finds nothing where nothing was tampered with, whatever is folded', async () => {
  expect(await recount(house.db)).toEqual([]);
  await rollChunk(house.db, 5);
  expect(await recount(house.db)).toEqual([]);
  await rollTally(house.db);
  expect(await recount(house.db)).toEqual([]);
});

it('names each cell that is not what the events say, and mends it when told to', async () => {
  await rollChunk(house.db, 5);
  await rollTally(house.db);
  await inject(`UPDATE signature_tally_group SET confirmed = confirmed + 2
    WHERE (country, type) = (SELECT country, type FROM signature_tally_group ORDER BY 1, 2 LIMIT 1)`);
  await inject(`INSERT INTO signature_tally_total SELECT campaign_id, '2013-12-01', false, 0, 0, 4, 0, 0, 0 FROM campaign
    CROSS JOIN LATERAL (SELECT id AS campaign_id) c WHERE slug = 'mispa-iv'`);
  await inject(`DELETE FROM signature_tally_key WHERE kind = 'channel' AND country = 'MX'`);
  const found = await recount(house.db);
  expect(found).toContainEqual({
    ...{ campaign: 'mispa-iv', source: 'the tally by day', counted: 4, recounted: 0 },
    cell: 'day 2013-12-01, individual false, state verified',
  });
  expect(found.map(({ source, counted, recounted }) => [source, counted - recounted])).toEqual([
    ['the tally by country and type', 2],
    ['the tally by channel and reservation', expect.any(Number)],
    ['the tally by day', 4],
  ]);
  expect(await mendTallies(house.db)).toBe(3);
  expect(await recount(house.db)).toEqual([]);
  expect(await mendTallies(house.db)).toBe(0);
});

it('tells of a signature that its events do not know, which no tally can mend', async () => {
  await inject(`UPDATE signature SET state = 'verified' WHERE id = (SELECT id FROM signature ORDER BY id LIMIT 1)`);
  const found = await recount(house.db);
  expect(found.map(({ source, counted, recounted }) => [source, counted - recounted])).toEqual([
    ['the signatures', -1],
    ['the signatures', 1],
  ]);
  await mendTallies(house.db);
  expect(await recount(house.db)).toEqual(found);
});

it('is right about what is written between comparing and folding', async () => {
  await inject(`UPDATE signature_tally_day SET pending = pending + 1, rejected = rejected - 1`);
  await Promise.all([rollTally(house.db), mendTallies(house.db), rollTally(house.db)]);
  await mendTallies(house.db);
  expect(await recount(house.db)).toEqual([]);
});
