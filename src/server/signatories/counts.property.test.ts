import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { takeBack } from '../../../tests/support/take-back.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { SignatoryDetail } from '../../domain/signatories/signatory.ts';
import type { SignatureAct } from '../../domain/signatories/signature-state.ts';
import { rowsOf } from '../db/rows.ts';
import { recount } from '../tally/recount.ts';
import { rollChunk } from '../tally/roll-tally.ts';

let house: TestApp;
let organiser: Caller;
beforeAll(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

type Step =
  | { do: 'add'; country: string; state: 'pending' | 'confirmed' }
  | { do: 'act'; act: SignatureAct; on: number }
  | { do: 'edit'; country: string; on: number }
  | { do: 'remove'; on: number }
  | { do: 'roll'; rows: number };

const country = fc.constantFrom('AR', 'BR', 'CL');
const on = fc.nat(30);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      country,
      state: fc.constantFrom('pending' as const, 'confirmed' as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('act' as const),
      act: fc.constantFrom<SignatureAct>('confirm', 'verify', 'withdraw', 'reject', 'reinstate'),
      on,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), country, on }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), on }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('roll' as const), rows: fc.integer({ min: 1, max: 20 }) }) },
);

let names = 0;
async function take(chosen: Step, ids: string[]): Promise<void> {
  if (chosen.do === 'add') {
    names += 1;
    const json = aSignatory({
      organization: { name: `Organización ${names}`, country: chosen.country },
      state: chosen.state,
    });
    ids.push((await (await organiser('POST', '/signatories', { json })).json()).id);
    return;
  }
  if (chosen.do === 'roll') {
    const before = await answers();
    await rollChunk(house.db, chosen.rows);
    expect(await answers()).toEqual(before);
    return;
  }
  const id = ids[chosen.on % Math.max(1, ids.length)];
  if (id === undefined) return;
  if (chosen.do === 'remove') {
    ids.splice(ids.indexOf(id), 1);
    await takeBack(house.db, id, house.ports.now());
    const after = await answers();
    // Twice does nothing more.
    await takeBack(house.db, id, house.ports.now());
    expect(await answers()).toEqual(after);
    return;
  }
  const found: SignatoryDetail = await (await organiser('GET', `/signatories/${id}`)).json();
  const headers = { 'if-match': `"${found.version}"` };
  if (chosen.do === 'act') {
    const answer = await organiser('POST', `/signatories/${id}/acts`, {
      json: { act: chosen.act, note: 'x', ground: 'known' },
      headers,
    });
    expect([200, 409]).toContain(answer.status);
    return;
  }
  const { name, type, aliases, display, note } = found;
  const organization = { name, type, aliases, country: chosen.country, acronym: '', website: '' };
  const json = { organization, representative: {}, display, note };
  expect((await organiser('PUT', `/signatories/${id}`, { json, headers })).status).toBe(200);
}

const answers = () =>
  Promise.all(
    ['', '?country=AR', '?type=network&state=confirmed', '?from=2013-11-02'].map(async (query) =>
      (await organiser('GET', `/overview${query}`)).json(),
    ),
  );

interface Cell {
  state: string;
  country: string;
  type: string;
  count: number;
}

const byRows = async () =>
  rowsOf<Cell>(
    await house.db.execute(sql`
      SELECT s.state, o.country, o.type, count(*)::int AS count
      FROM signature s JOIN organization o ON o.id = s.organization_id
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`),
  );

const EVENTS = sql`
  SELECT day, to_state AS state, to_country AS country, to_type AS type, 1 AS delta FROM signature_event WHERE to_state IS NOT NULL
  UNION ALL
  SELECT day, from_state, from_country, from_type, -1 FROM signature_event WHERE from_state IS NOT NULL`;

const byEvents = async () =>
  rowsOf<Cell>(
    await house.db.execute(sql`
      SELECT state, country, type, sum(delta)::int AS count FROM (${EVENTS}) cell
      GROUP BY 1, 2, 3 HAVING sum(delta) <> 0 ORDER BY 1, 2, 3`),
  );

const daysWithFewerThanNone = async () =>
  rowsOf(
    await house.db.execute(sql`
      SELECT * FROM (
        SELECT day, state, country, type, sum(sum(delta)) OVER (PARTITION BY state, country, type ORDER BY day) AS running
        FROM (${EVENTS}) cell GROUP BY day, state, country, type
      ) series WHERE running < 0`),
  );

it('counts from events, from rows and from tallies are equal, on every day, whatever was done and folded meanwhile', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const ids: string[] = [];
      for (const chosen of steps) await take(chosen, ids);
      expect(await byEvents()).toEqual(await byRows());
      expect(await daysWithFewerThanNone()).toEqual([]);
      expect(await recount(house.db)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});
