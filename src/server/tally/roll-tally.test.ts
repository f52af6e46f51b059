import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { Overview } from '../../domain/signatories/overview.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { rollChunk, rollTally, TALLY_LOCK } from './roll-tally.ts';
import { TALLIES } from './tallies.ts';
import { tallyTender } from './tend-tally.ts';

let house: TestApp;
let organiser: Caller;
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

const overview = async (query = ''): Promise<Overview> => (await organiser('GET', `/overview${query}`)).json();
const countRows = async (table: string): Promise<number> =>
  onlyRow(rowsOf<{ n: number }>(await house.db.execute(sql.raw(`SELECT count(*)::int AS n FROM ${table}`)))).n;

const sign = async (country: string, fields: Parameters<typeof aSignatory>[0] = {}): Promise<string> => {
  const name = `Organización ${crypto.randomUUID()}`;
  const json = aSignatory({ ...fields, organization: { name, country } });
  return (await (await organiser('POST', '/signatories', { json })).json()).id;
};

const act = async (id: string, name: string) => {
  const { version } = await (await organiser('GET', `/signatories/${id}`)).json();
  const headers = { 'if-match': `"${version}"` };
  expect((await organiser('POST', `/signatories/${id}/acts`, { json: { act: name }, headers })).status).toBe(200);
};

const FILTERS = [
  '',
  '?country=UY,BR',
  '?type=network',
  '?state=pending',
  '?from=2013-11-20',
  '?to=2013-11-19&country=UY',
];

describe('folding the tail into the tallies', () => {
  it('changes no answer, whether all, some or nothing of the tail is folded', async () => {
    const id = await sign('UY');
    await sign('BR', { state: 'pending' });
    const answers = async () => Promise.all(FILTERS.map(overview));
    const before = await answers();
    await rollChunk(house.db, 7);
    expect(await answers()).toEqual(before);
    await rollTally(house.db);
    expect(await countRows('signature_tail')).toBe(0);
    expect(await answers()).toEqual(before);
    await act(id, 'withdraw');
    const after = await answers();
    expect(after).not.toEqual(before);
    await rollTally(house.db);
    expect(await answers()).toEqual(after);
  });

  it('leaves no row where nobody is any more', async () => {
    await rollTally(house.db);
    const rows = async () => Promise.all(TALLIES.map(({ table }) => countRows(table)));
    const before = await rows();
    const id = await sign('UY');
    await rollTally(house.db);
    expect(await rows()).not.toEqual(before);
    await house.db.execute(sql`
      INSERT INTO signature_event (signature_id, campaign_id, type, day, at, actor_name, channel, from_state, from_country,
        from_type, from_version, from_reserves)
      SELECT signature_id, campaign_id, 'removed', day, at, actor_name, channel, to_state, to_country, to_type, to_version,
        to_reserves FROM signature_event WHERE signature_id = ${id}`);
    await rollTally(house.db);
    expect(await rows()).toEqual(before);
  });

  it('leaves it to whoever is at it already', async () => {
    const client = await house.pool.connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [TALLY_LOCK]);
      expect(await rollTally(house.db)).toMatchObject({ rows: 0, isBusy: true });
      expect(await countRows('signature_tail')).toBeGreaterThan(0);
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [TALLY_LOCK]);
      client.release();
    }
  });
});

describe('milestones', () => {
  const milestonesOf = async () =>
    (await overview()).timeline.filter(({ kind }) => kind === 'signatories' || kind === 'firstInCountry');

  it('are noted once, on the day on which the series reached them', async () => {
    const tend = tallyTender(house.ports);
    await tend(() => false);
    const { standing, byCountry } = await overview();
    expect(standing).toBeGreaterThanOrEqual(10);
    const first = await milestonesOf();
    expect(first).toContainEqual({ kind: 'signatories', day: '2013-11-19', value: 10 });
    expect(first.filter(({ kind }) => kind === 'firstInCountry')).toHaveLength(byCountry.length);
    await tend(() => false);
    await tallyTender(house.ports)(() => false);
    expect(await milestonesOf()).toEqual(first);

    const id = await sign('ZW', { signedOn: '2013-12-03', state: 'pending' });
    await tend(() => false);
    expect(await milestonesOf()).toEqual(first);
    await act(id, 'confirm');
    await tend(() => false);
    const added = { kind: 'firstInCountry', day: '2013-12-23', country: 'ZW' };
    expect(await milestonesOf()).toEqual([...first, added]);
    house.setNow(new Date('2013-12-24T15:00:00Z'));
    await act(id, 'withdraw');
    await tend(() => false);
    expect(await milestonesOf()).toEqual([...first, added]);
  });

  it('go again with what alone had reached them', async () => {
    const tend = tallyTender(house.ports);
    await tend(() => false);
    const first = await milestonesOf();
    const id = await sign('ZW');
    await tend(() => false);
    expect(await milestonesOf()).not.toEqual(first);
    await house.db.execute(sql`
      INSERT INTO signature_event (signature_id, campaign_id, type, day, at, actor_name, channel, from_state, from_country,
        from_type, from_version, from_reserves)
      SELECT signature_id, campaign_id, 'removed', day, at, actor_name, channel, to_state, to_country, to_type, to_version,
        to_reserves FROM signature_event WHERE signature_id = ${id}`);
    await tend(() => false);
    expect(await milestonesOf()).toEqual(first);
  });
});
