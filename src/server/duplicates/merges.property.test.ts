import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { anotherCampaign, aPair } from '../../../tests/support/a-pair.ts';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import {
  countsByEvents,
  countsByRows,
  daysWithFewerThanNone,
  dumpRegistry,
} from '../../../tests/support/registry-dump.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { SIDES } from '../../domain/duplicates/merged-fields.ts';
import type { SignatureAct } from '../../domain/signatories/signature-state.ts';
import { addSignature } from '../signatories/add-signature.ts';

let house: TestApp;
let organiser: Caller;
let second: string;
beforeAll(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
  second = await anotherCampaign(house.db);
});

const side = fc.constantFrom(...SIDES);
const choices = fc.record({ name: side, acronym: side, country: side, type: side, website: side });
/** In countries where nobody else signs, so that a day with fewer than none shows. */
const anEntry = fc.record({
  country: fc.constantFrom('AD', 'LI', 'MC'),
  type: fc.constantFrom('health' as const, 'network' as const),
  state: fc.constantFrom('pending' as const, 'confirmed' as const),
  display: fc.constantFrom('public' as const, 'letters-only' as const, 'counted-only' as const),
  signedOn: fc.constantFrom('2013-10-01', '2013-11-10', '2030-01-01'),
  signs: fc.constantFrom('first' as const, 'second' as const, 'both' as const),
  acts: fc.array(fc.constantFrom<SignatureAct>('confirm', 'verify', 'withdraw', 'reject'), { maxLength: 2 }),
});
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('merge' as const), kept: fc.nat(11), merged: fc.nat(11), choices }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat(9) }) },
);

let names = 0;
async function enter({
  country,
  type,
  state,
  display,
  signedOn,
  signs,
  acts,
}: typeof anEntry extends fc.Arbitrary<infer T> ? T : never) {
  names += 1;
  const entry = { name: `Inventada ${names}`, country, type };
  const signInSecond = async (organization: { id: string } | typeof entry) => {
    const signed = { campaignId: second, at: house.ports.now(), actor: null, locale: 'es' as const };
    return house.db.transaction((tx) => addSignature(tx, { ...signed, organization, state, display, signedOn }));
  };
  if (signs === 'second') return (await signInSecond(entry)).organizationId;
  const json = aSignatory({ organization: entry, state, display, signedOn });
  let found = await (await organiser('POST', '/signatories', { json })).json();
  for (const act of acts) {
    const answer = await organiser('POST', `/signatories/${found.id}/acts`, {
      json: { act },
      headers: { 'if-match': `"${found.version}"` },
    });
    if (answer.status === 200) found = await answer.json();
  }
  if (signs === 'both') await signInSecond({ id: found.organizationId });
  return found.organizationId as string;
}

async function undo(id: string): Promise<boolean> {
  const answer = await organiser('POST', `/duplicates/merges/${id}/undo`);
  expect([200, 409]).toContain(answer.status);
  return answer.status === 200;
}

it('whatever is merged and undone, counts stay exact, and undoing everything restores everything', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anEntry, { minLength: 3, maxLength: 4 }),
      fc.array(step, { minLength: 4, maxLength: 9 }),
      async (entries, steps) => {
        const ids: string[] = [];
        for (const entry of entries) ids.push(await enter(entry));
        const before = await dumpRegistry(house.db);
        const standing: string[] = [];
        const expectExact = async () => {
          expect(await countsByEvents(house.db)).toEqual(await countsByRows(house.db));
          expect(await daysWithFewerThanNone(house.db)).toEqual([]);
        };
        for (const chosen of steps) {
          if (chosen.do === 'undo') {
            const id = standing[chosen.which % Math.max(1, standing.length)];
            if (id !== undefined && (await undo(id))) standing.splice(standing.indexOf(id), 1);
          } else {
            const [kept, merged] = [ids[chosen.kept % ids.length], ids[chosen.merged % ids.length]];
            if (!kept || !merged || kept === merged) continue;
            const pair = await aPair(house.db, kept, merged);
            const answer = await organiser('POST', `/duplicates/${pair}/merge`, {
              json: { keptId: kept, choices: chosen.choices },
            });
            expect([200, 409]).toContain(answer.status);
            if (answer.status === 200) standing.push((await answer.json()).mergeId);
          }
          await expectExact();
        }
        for (const id of standing.toReversed()) expect(await undo(id)).toBe(true);
        await expectExact();
        expect(await dumpRegistry(house.db)).toEqual(before);
      },
    ),
    { numRuns: 12 },
  );
});
