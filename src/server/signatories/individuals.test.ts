import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { campaign } from '../db/schema/index.ts';

let house: TestApp;
let organiser: Caller;
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

const allow = (allowsIndividuals: boolean) =>
  house.ports.db.update(campaign).set({ allowsIndividuals }).where(eq(campaign.slug, 'mispa-iv'));

const aPerson = () =>
  aSignatory({ organization: { name: 'Persona de Prueba Uno', country: 'EC', type: 'individual' } });

it('refuses a person where the campaign takes organisations only, and leaves nobody in the registry', async () => {
  const refused = await organiser('POST', '/signatories', { json: aPerson() });
  expect([refused.status, (await refused.json()).code]).toEqual([409, 'signature.individualsNotAllowed']);
  const similar = await (await organiser('GET', '/signatories/counts?q=Persona+de+Prueba')).json();
  expect(similar.total).toBe(0);
});

it('takes a person where the campaign allows it', async () => {
  await allow(true);
  const answer = await organiser('POST', '/signatories', { json: aPerson() });
  expect([answer.status, (await answer.json()).type]).toEqual([201, 'individual']);
});

it('lists and counts organisations alone, or individuals alone', async () => {
  await allow(true);
  const counts = async (search: string) => (await organiser('GET', `/signatories/counts?${search}`)).json();
  const listed = async (search: string) =>
    (await (await organiser('GET', `/signatories?${search}`)).json()).items.length;
  const before = (await counts('')).total;
  await organiser('POST', '/signatories', { json: aPerson() });
  // In words as well, where the rows are counted and not the tallies.
  for (const more of ['', '&q=a']) {
    const [both, organizations, individuals] = await Promise.all(
      [more, `kind=organizations${more}`, `kind=individuals${more}`].map(
        async (search) => (await counts(search)).total,
      ),
    );
    expect(individuals).toBe(1);
    expect(organizations).toBe(both - 1);
    expect(await listed(`kind=individuals${more}`)).toBe(1);
    expect(await listed(`kind=organizations${more}&pageSize=200`)).toBe(organizations);
  }
  expect((await counts('')).total).toBe(before + 1);
  expect((await counts('kind=organizations&type=individual')).total).toBe(0);
  expect((await counts('kind=individuals')).facets.country).toEqual([{ value: 'EC', count: 1 }]);
});

it('makes no organisation a person where one of its campaigns takes none', async () => {
  const added = await (await organiser('POST', '/signatories', { json: aSignatory() })).json();
  const { name, acronym, aliases, country, website } = added;
  const json = {
    organization: { name, acronym: acronym ?? '', aliases, country, type: 'individual', website: website ?? '' },
    representative: { name: '', role: '' },
    display: added.display,
    note: '',
  };
  const refused = await organiser('PUT', `/signatories/${added.id}`, { json, headers: { 'if-match': '"1"' } });
  expect([refused.status, (await refused.json()).code]).toEqual([409, 'signature.individualsNotAllowed']);
});

it('does not offer a person where an organisation of the same name is entered', async () => {
  await allow(true);
  await organiser('POST', '/signatories', { json: aPerson() });
  const similar = await organiser('GET', '/signatories/similar?name=Persona+de+Prueba+Uno&country=EC');
  expect((await similar.json()).items).toEqual([]);
});
