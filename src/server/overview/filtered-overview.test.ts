import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { Comparison } from '../../domain/signatories/comparison.ts';
import { ORGANIZATION_TYPES } from '../../domain/signatories/individual.ts';
import type { OrgType } from '../../domain/signatories/org-type.ts';
import { type Overview, overviewSchema } from '../../domain/signatories/overview.ts';
import { rollTally } from '../tally/roll-tally.ts';

let house: TestApp;
let organiser: Caller;
let before: Overview;

const overview = async (query = ''): Promise<Overview> =>
  overviewSchema.parse(await (await organiser('GET', `/overview${query}`)).json());

const sign = async (country: string, type: OrgType, fields: Parameters<typeof aSignatory>[0] = {}): Promise<string> => {
  const organization = { name: `${type} of ${country} ${crypto.randomUUID()}`, country, type };
  const answer = await organiser('POST', '/signatories', { json: aSignatory({ ...fields, organization }) });
  expect(answer.status).toBe(201);
  return (await answer.json()).id;
};

const verify = async (id: string): Promise<void> => {
  const { version } = await (await organiser('GET', `/signatories/${id}`)).json();
  const call = { json: { act: 'verify', ground: 'known' }, headers: { 'if-match': `"${version}"` } };
  expect((await organiser('POST', `/signatories/${id}/acts`, call)).status).toBe(200);
};

beforeAll(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
  before = await overview();
  await house.db.execute(sql`UPDATE campaign SET allows_individuals = true`);
  await sign('ZW', 'youth', { signedOn: '2013-10-01' });
  await rollTally(house.db);
  await verify(
    await sign('ZW', 'union', { signedOn: '2013-10-02', reservations: [{ demandKey: 'decriminalization', note: '' }] }),
  );
  await sign('NZ', 'youth', { signedOn: '2013-10-02', state: 'pending' });
  await sign('ZW', 'individual', { signedOn: '2013-10-03' });
});

describe('a narrowed overview', () => {
  it('counts the chosen countries, types and states alone, in every number', async () => {
    const { standing, byCountry, byType, byCountryAndType, byChannel, cumulative, consent, demands } =
      await overview('?country=ZW,NZ&type=youth');
    expect(standing).toBe(1);
    expect(byCountry).toEqual([
      { country: 'ZW', confirmed: 1, verified: 0, pending: 0 },
      { country: 'NZ', confirmed: 0, verified: 0, pending: 1 },
    ]);
    expect(byType).toEqual([{ type: 'youth', confirmed: 1, verified: 0, pending: 1 }]);
    expect(byCountryAndType).toEqual([
      { country: 'NZ', type: 'youth', confirmed: 0, verified: 0, pending: 1 },
      { country: 'ZW', type: 'youth', confirmed: 1, verified: 0, pending: 0 },
    ]);
    expect(byChannel).toEqual([{ channel: 'staff', confirmed: 1, verified: 0, pending: 1 }]);
    expect(cumulative).toEqual([{ day: '2013-10-01', total: 1 }]);
    expect(consent).toMatchObject({ current: 1, awaiting: 0, byCountry: [{ country: 'ZW', current: 1 }] });
    expect(demands.map(({ endorsed, reserved }) => [endorsed, reserved])).toEqual(Array(5).fill([1, 0]));
  });

  it('follows the chosen state in the curve', async () => {
    const { cumulative, byState, funnel } = await overview('?state=pending&country=NZ');
    expect(cumulative).toEqual([{ day: '2013-10-02', total: 1 }]);
    expect(byState).toMatchObject({ pending: 1, confirmed: 0 });
    expect(funnel).toMatchObject({ pending: 1, confirmed: 0, verified: 0 });
  });

  it('says of chosen days what changed on them, the days of reservations and consent among them', async () => {
    const { standing, byState, daily, demands, consent, byChannel } = await overview('?from=2013-10-02&to=2013-10-02');
    expect(standing).toBe(1);
    expect(byState).toMatchObject({ pending: 1, confirmed: 1, verified: 0 });
    expect(daily).toEqual([{ day: '2013-10-02', standing: 1, pending: 1, left: 0 }]);
    expect(consent).toMatchObject({ current: 1, awaiting: 0 });
    expect(demands.map(({ reserved }) => reserved)).toEqual([0, 0, 0, 1, 0]);
    expect(byChannel).toEqual([{ channel: 'staff', confirmed: 1, verified: 0, pending: 1 }]);
    const verified = await overview('?from=2013-12-01');
    expect(verified.byState).toMatchObject({ confirmed: -1, verified: 1 });
    expect(verified.standing).toBe(0);
  });

  it('keeps individuals apart from organisations in every number', async () => {
    const { standing, individuals, byCountry, byType, consent, demands, countries } = await overview();
    expect(standing).toBe(before.standing + 2);
    expect(individuals).toMatchObject({
      ...{ standing: 1, byCountry: [{ country: 'ZW', confirmed: 1, verified: 0, pending: 0 }] },
      cumulative: [{ day: '2013-10-03', total: 1 }],
    });
    expect(byCountry.find(({ country }) => country === 'ZW')).toMatchObject({ confirmed: 1, verified: 1 });
    expect(byType.find(({ type }) => type === 'individual')).toBeUndefined();
    expect(consent.current).toBe(standing);
    expect(demands[0]?.endorsed).toBe(standing);
    expect(countries.standing).toBe(before.countries.standing + 1);
    const alone = await overview('?type=individual');
    expect([alone.standing, alone.individuals.standing]).toEqual([0, 1]);
  });

  it('says of organisations and of individuals apart what needs a hand, in the very numbers of the figures', async () => {
    const { attention, byState, individuals } = await overview();
    expect(attention).toMatchObject({ pending: byState.pending, unverified: byState.confirmed });
    expect(attention.individuals).toEqual({ pending: 0, unverified: 1 });
    expect(individuals.byState.confirmed).toBe(1);
    const queue = async (type: readonly OrgType[]): Promise<number> => {
      const search = new URLSearchParams({ type: type.join(','), identity: 'representative-confirmed' });
      return (await (await organiser('GET', `/verification?${search}`)).json()).total;
    };
    expect(await queue(ORGANIZATION_TYPES)).toBe(attention.unverified);
    expect(await queue(['individual'])).toBe(attention.individuals.unverified);
  });

  it('tells what needs a hand whatever is chosen', async () => {
    expect((await overview('?country=ZW')).attention).toEqual((await overview()).attention);
  });
});

describe('the comparison with the campaign before', () => {
  const comparison = async (): Promise<Comparison> => (await organiser('GET', '/overview/comparison')).json();

  it('counts who stands behind both, the earlier one alone, and this one alone, and can name them', async () => {
    const start = await comparison();
    expect(start).toMatchObject({ previousCampaign: { slug: 'oas-antigua-2013' }, both: 0, previousOnly: 0 });
    expect(start.thisOnly).toBe((await overview()).standing);
    // Whoever stands in Zimbabwe signed the earlier one too; so did one that waits, and an individual.
    await house.db.execute(sql`
      INSERT INTO signature (campaign_id, organization_id, statement_version_id, locale, state, display, signed_on, created_at)
      SELECT c.previous_campaign_id, s.organization_id, s.statement_version_id, 'es', 'confirmed', 'public', '2013-06-01', now()
      FROM signature s JOIN campaign c ON c.id = s.campaign_id WHERE s.country IN ('ZW', 'NZ')`);
    const after = await comparison();
    expect(after).toMatchObject({ both: 2, previousOnly: 1, thisOnly: start.thisOnly - 2 });
    expect(after.byCountry.slice(0, 2)).toEqual([
      { country: 'ZW', both: 2, previousOnly: 0, thisOnly: 0 },
      { country: 'NZ', both: 0, previousOnly: 1, thisOnly: 0 },
    ]);
    const { items } = await (await organiser('GET', '/organizations?signed=earlier')).json();
    expect(items).toMatchObject([{ country: 'NZ' }]);
  });
});
