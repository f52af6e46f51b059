import { and, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { CAMPAIGN } from '../../../tests/support/furnish.ts';
import { type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { OrgType } from '../../domain/signatories/org-type.ts';
import { type Overview, overviewSchema } from '../../domain/signatories/overview.ts';
import {
  canAct,
  isStanding,
  SIGNATURE_ACTS,
  type SignatureAct,
  type SignatureState,
} from '../../domain/signatories/signature-state.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, letter, organization, signature, signatureEvent, statementVersion } from '../db/schema/index.ts';

const AT = new Date('2013-12-01T12:00:00Z');

async function overviewOf(house: TestApp): Promise<Overview> {
  const viewer = await house.as('viewer');
  const answer = await viewer('GET', '/overview');
  expect(answer.status).toBe(200);
  return overviewSchema.parse(await answer.json());
}

/** Signatures as rows and events, the way the acts of the signatories' room leave them. */
function factory({ db }: TestApp) {
  const campaignRow = async () =>
    onlyRow(await db.select({ id: campaign.id }).from(campaign).where(eq(campaign.slug, CAMPAIGN)));
  return {
    async sign(fields: { state: SignatureState; country: string; type: OrgType; day: string }): Promise<string> {
      const { id: campaignId } = await campaignRow();
      const [statement] = await db
        .select()
        .from(statementVersion)
        .where(eq(statementVersion.campaignId, campaignId))
        .limit(1);
      const { state, country, type, day } = fields;
      const org = onlyRow(
        await db
          .insert(organization)
          .values({ name: `Org ${crypto.randomUUID()}`, country, type, createdAt: AT })
          .returning({ id: organization.id }),
      );
      const { id } = onlyRow(
        await db
          .insert(signature)
          .values({
            campaignId,
            organizationId: org.id,
            statementVersionId: statement?.id ?? '',
            locale: 'es',
            state,
            display: 'public',
            signedOn: day,
            createdAt: AT,
          })
          .returning({ id: signature.id }),
      );
      const cell = { toState: state, toCountry: country, toType: type };
      await db.insert(signatureEvent).values({
        ...{ signatureId: id, campaignId, type: 'signed', day, at: AT, actorName: 'Test' },
        ...cell,
      });
      return id;
    },
    async move(id: string, change: { act?: SignatureAct; country?: string; day: string }): Promise<void> {
      const found = onlyRow(
        await db
          .select()
          .from(signature)
          .innerJoin(organization, eq(organization.id, signature.organizationId))
          .where(eq(signature.id, id)),
      );
      const { state, campaignId } = found.signature;
      const { country, type } = found.organization;
      if (change.act && !canAct(state, change.act)) return;
      const act = change.act && SIGNATURE_ACTS[change.act];
      const to = { state: act?.to ?? state, country: change.country ?? country };
      await db.update(signature).set({ state: to.state }).where(eq(signature.id, id));
      await db.update(organization).set({ country: to.country }).where(eq(organization.id, found.organization.id));
      await db.insert(signatureEvent).values({
        ...{ signatureId: id, campaignId, type: act?.event ?? 'edited', day: change.day, at: AT, actorName: 'Test' },
        ...{ fromState: state, fromCountry: country, fromType: type },
        ...{ toState: to.state, toCountry: to.country, toType: type },
      });
    },
    async recount() {
      const { id } = await campaignRow();
      return db
        .select({
          state: signature.state,
          country: organization.country,
          type: organization.type,
          count: sql<number>`count(*)::int`,
        })
        .from(signature)
        .innerJoin(organization, eq(organization.id, signature.organizationId))
        .where(and(eq(signature.campaignId, id)))
        .groupBy(signature.state, organization.country, organization.type);
    },
    async draftLetter(): Promise<void> {
      const { id } = await campaignRow();
      const made = { createdByName: 'Test', createdAt: AT, updatedAt: AT };
      await db.insert(letter).values({ ...made, campaignId: id, title: 'Follow-up', state: 'draft' });
    },
  };
}

describe('the overview of the campaign as first loaded', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await testApp();
  });

  it('counts who stands against the goal, by country, type and day', async () => {
    const overview = await overviewOf(house);
    const { standing, goal, byCountry, byType, byState, cumulative, countries } = overview;
    expect(goal).toBe(50);
    expect(standing).toBeGreaterThan(0);
    expect(byState).toEqual({ pending: 0, confirmed: standing, verified: 0, withdrawn: 0, rejected: 0, merged: 0 });
    const total = (groups: { confirmed: number; verified: number }[]) =>
      groups.reduce((sum, { confirmed, verified }) => sum + confirmed + verified, 0);
    expect([total(byCountry), total(byType)]).toEqual([standing, standing]);
    expect(cumulative).toEqual([{ day: '2013-11-19', total: standing }]);
    expect(countries.standing).toBe(byCountry.length);
    expect(countries.addressedStanding).toBeLessThanOrEqual(countries.addressed);
    expect(countries.addressed).toBeGreaterThan(0);
  });

  it('knows the occasion and what the campaign follows', async () => {
    const { occasion, previousCampaign } = await overviewOf(house);
    expect(occasion).toMatchObject({ name: 'MISPA IV', from: '2013-11-21', to: '2013-11-22' });
    expect(previousCampaign?.occasion).toMatchObject({ place: 'Antigua Guatemala', from: '2013-06-04' });
  });

  it('names nobody and no address', async () => {
    expect(JSON.stringify(await overviewOf(house))).not.toMatch(/@/);
  });

  it('answers zeros for a campaign without signatories', async () => {
    const viewer = await house.as('viewer');
    const answer = await viewer('GET', '/api/v1/campaigns/oas-antigua-2013/overview');
    expect(await answer.json()).toMatchObject({ standing: 0, goal: null, byCountry: [], cumulative: [] });
  });
});

describe('the overview after acts', () => {
  it('lists drafts and stale translations as needing attention', async () => {
    const house = await testApp();
    await factory(house).draftLetter();
    const translator = await house.as('translator');
    const text = { title: 'Otro', body: 'Otro texto.', reason: 'Más claro' };
    const saved = await translator('PUT', '/demands/demilitarization/wordings/es', {
      json: text,
      headers: { 'if-match': '"1"' },
    });
    expect(saved.status).toBe(200);
    const { attention, letters } = await overviewOf(house);
    expect(attention.draftLetters).toBe(1);
    expect(letters).toMatchObject({ draft: 1, sent: 1 });
    expect(attention.staleWordings).toEqual([
      { demand: 'demilitarization', kind: 'demand', position: 5, locale: 'en' },
      { demand: 'demilitarization', kind: 'demand', position: 5, locale: 'pt' },
    ]);
  });

  it('tells only the colleague who was asked which wordings wait for a review, until they are edited again', async () => {
    const house = await testApp();
    const [translator, organiser] = [await house.as('translator'), await house.as('organiser')];
    const reviewsOf = async (caller: typeof organiser) =>
      (await (await caller('GET', '/overview')).json()).attention.reviewsForMe;
    const { id: reviewerId } = (await (await organiser('GET', '/api/v1/session')).json()).user;
    const wording = '/demands/demilitarization/wordings/es';
    const save = (seen: number, body: string) =>
      translator('PUT', wording, {
        json: { title: 'Otro', body, reason: 'Más claro' },
        headers: { 'if-match': `"${seen}"` },
      });
    await save(1, 'Otro texto.');
    const asked = await translator('POST', `${wording}/ask-review`, {
      json: { reviewerId, note: '' },
      headers: { 'if-match': '"2"' },
    });
    expect(asked.status).toBe(200);
    expect(await reviewsOf(organiser)).toEqual([
      { demand: 'demilitarization', kind: 'demand', position: 5, locale: 'es', askedBy: 'Teresa Traduce' },
    ]);
    expect(await reviewsOf(translator)).toEqual([]);
    await save(2, 'Otro texto más.');
    expect(await reviewsOf(organiser)).toEqual([]);
  });

  it('draws the curve by the day each act counts for, in order of days', async () => {
    const house = await testApp();
    const made = factory(house);
    const before = (await overviewOf(house)).standing;
    const cell = { country: 'UY', type: 'youth' } as const;
    const id = await made.sign({ ...cell, state: 'pending', day: '2013-10-01' });
    await made.sign({ ...cell, state: 'confirmed', day: '2013-09-01' });
    await made.move(id, { act: 'confirm', day: '2013-11-30' });
    await made.move(id, { act: 'withdraw', day: '2013-12-05' });
    expect((await overviewOf(house)).cumulative).toEqual([
      { day: '2013-09-01', total: 1 },
      { day: '2013-11-19', total: before + 1 },
      { day: '2013-11-30', total: before + 2 },
      { day: '2013-12-05', total: before + 1 },
    ]);
  });

  it('equals a recount of the signatures, whatever was done to them', async () => {
    const house = await testApp();
    const made = factory(house);
    const signed: string[] = [];
    const country = fc.constantFrom('AR', 'UY', 'ZW');
    const day = fc.constantFrom('2013-10-01', '2013-11-19', '2013-12-01');
    const signing = fc.record({
      state: fc.constantFrom<SignatureState>('pending', 'confirmed', 'verified'),
      country,
      type: fc.constantFrom<OrgType>('youth', 'union', 'other'),
      day,
    });
    const moving = fc.record({
      which: fc.nat(),
      change: fc.oneof(
        fc.record({ act: fc.constantFrom<SignatureAct>('confirm', 'verify', 'withdraw', 'reject', 'reinstate'), day }),
        fc.record({ country, day }),
      ),
    });
    const acts = fc.array(fc.oneof(signing, moving), { minLength: 1, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        for (const act of list) {
          if ('state' in act) signed.push(await made.sign(act));
          else {
            const id = signed[act.which % Math.max(1, signed.length)];
            if (id) await made.move(id, act.change);
          }
        }
        const rows = await made.recount();
        const count = (matches: (row: (typeof rows)[number]) => boolean) =>
          rows.filter(matches).reduce((total, row) => total + row.count, 0);
        const overview = await overviewOf(house);
        expect(overview.standing).toBe(count((row) => isStanding(row.state)));
        for (const [state, found] of Object.entries(overview.byState)) {
          expect(found).toBe(count((row) => row.state === state));
        }
        for (const { country: at, ...counts } of overview.byCountry) {
          for (const state of ['pending', 'confirmed', 'verified'] as const) {
            expect(counts[state]).toBe(count((row) => row.country === at && row.state === state));
          }
        }
        for (const { type, ...counts } of overview.byType) {
          for (const state of ['pending', 'confirmed', 'verified'] as const) {
            expect(counts[state]).toBe(count((row) => row.type === type && row.state === state));
          }
        }
        expect(overview.cumulative.at(-1)?.total ?? 0).toBe(overview.standing);
        const known = new Set(overview.byCountry.map((group) => group.country));
        expect(count((row) => isStanding(row.state) && !known.has(row.country))).toBe(0);
      }),
      { numRuns: 15 },
    );
  });
});
