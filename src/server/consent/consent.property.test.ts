import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { consentMails, linkIn, signUp } from '../../../tests/support/consent.ts';
import { CAMPAIGN } from '../../../tests/support/furnish.ts';
import { aRoundPlan, publishVersion } from '../../../tests/support/statements.ts';
import { takeBack } from '../../../tests/support/take-back.ts';
import { type Caller, ORIGIN, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { type Consent, consentSaid, standsBehind } from '../../domain/consent/consent.ts';
import { ANSWERS, type Answer, SILENCES, type Silence } from '../../domain/consent/round.ts';
import { dayAfter } from '../../domain/consent/schedule.ts';
import { type Overview, overviewSchema } from '../../domain/signatories/overview.ts';
import type { SignatoryDetail } from '../../domain/signatories/signatory.ts';
import { isStanding, type SignatureAct } from '../../domain/signatories/signature-state.ts';
import type { StatementKind } from '../../domain/statements/statement.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { campaign, signatureEvent, statementVersion } from '../db/schema/index.ts';
import { readFacts } from '../letters/read-facts.ts';
import { readPublishedVersions } from './published-versions.ts';
import { tendRounds } from './tend-rounds.ts';

let house: TestApp;
let organiser: Caller;
let campaignId: string;
beforeAll(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
  ({ id: campaignId } = onlyRow(
    await house.db.select({ id: campaign.id }).from(campaign).where(eq(campaign.slug, CAMPAIGN)),
  ));
});

const DEMANDS = ['violence-reduction', 'decriminalization'] as const;

type Step =
  | { do: 'publish'; kind: StatementKind; onSilence: Silence }
  | { do: 'sign'; country: 'AR' | 'BR'; address: boolean }
  | { do: 'answer'; answer: Answer; through: 'link' | 'staff'; demands: readonly string[]; on: number }
  | { do: 'act'; act: SignatureAct; on: number }
  | { do: 'reserve'; demands: readonly string[]; on: number }
  | { do: 'remove'; on: number }
  | { do: 'wait'; days: number };

const on = fc.nat(40);
const demands = fc.subarray([...DEMANDS], { minLength: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('publish' as const),
      kind: fc.constantFrom('material' as const, 'editorial' as const),
      onSilence: fc.constantFrom(...SILENCES),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('sign' as const),
      country: fc.constantFrom('AR' as const, 'BR' as const),
      address: fc.boolean(),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      answer: fc.constantFrom(...ANSWERS),
      through: fc.constantFrom('link' as const, 'staff' as const),
      demands,
      on,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('act' as const),
      act: fc.constantFrom<SignatureAct>('verify', 'withdraw', 'reject', 'reinstate'),
      on,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reserve' as const), demands, on }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), on }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(1, 20, 40) }) },
);

/** Always tried as well: chance might never let somebody be silent until the deadline. */
const EVERYTHING: Step[] = [
  { do: 'sign', country: 'AR', address: true },
  { do: 'sign', country: 'BR', address: true },
  { do: 'publish', kind: 'material', onSilence: 'leaves' },
  { do: 'answer', answer: 'renewedWithReservations', through: 'link', demands: ['decriminalization'], on: 0 },
  { do: 'wait', days: 40 },
  { do: 'publish', kind: 'editorial', onSilence: 'leaves' },
  { do: 'act', act: 'reinstate', on: 1 },
  { do: 'publish', kind: 'material', onSilence: 'staysCited' },
  { do: 'answer', answer: 'declined', through: 'staff', demands: [], on: 0 },
  { do: 'wait', days: 40 },
];

const detail = async (id: string): Promise<SignatoryDetail> => (await organiser('GET', `/signatories/${id}`)).json();

async function take(chosen: Step, ids: string[]): Promise<void> {
  switch (chosen.do) {
    case 'publish': {
      const deadline = dayAfter(house.ports.now().toISOString().slice(0, 10), 30);
      const plan = chosen.kind === 'material' ? { plan: aRoundPlan({ deadline, onSilence: chosen.onSilence }) } : {};
      await publishVersion(house.ports, chosen.kind, plan);
      return tendRounds(house.ports);
    }
    case 'sign':
      ids.push(...(await signUp(organiser, 1, chosen)));
      return;
    case 'wait':
      house.setNow(new Date(house.ports.now().getTime() + chosen.days * 86_400_000));
      return tendRounds(house.ports);
    default: {
      const id = ids[chosen.on % Math.max(1, ids.length)];
      if (id !== undefined) await takeOn(chosen, id, ids);
    }
  }
}

async function takeOn(chosen: Extract<Step, { on: number }>, id: string, ids: string[]): Promise<void> {
  const found = await detail(id);
  const headers = { 'if-match': `"${found.version}"` };
  switch (chosen.do) {
    case 'answer':
      return chosen.through === 'staff' ? answerByStaff(chosen, found) : answerByMail(chosen, found);
    case 'act': {
      const json = { act: chosen.act, note: 'x', ground: 'known' };
      const answer = await organiser('POST', `/signatories/${id}/acts`, { json, headers });
      return expect([200, 409]).toContain(answer.status);
    }
    case 'reserve': {
      const { name, type, aliases, country, display, note } = found;
      const json = {
        organization: { name, type, aliases, country, acronym: '', website: '' },
        ...{ representative: {}, display, note },
        reservations: chosen.demands.map((demandKey) => ({ demandKey, note: '' })),
      };
      return expect((await organiser('PUT', `/signatories/${id}`, { json, headers })).status).toBe(200);
    }
    case 'remove': {
      ids.splice(ids.indexOf(id), 1);
      return takeBack(house.db, id, house.ports.now());
    }
  }
}

type GivenAnswer = Extract<Step, { do: 'answer' }>;

async function answerByStaff({ answer, demands: reserved }: GivenAnswer, { id, version }: SignatoryDetail) {
  const reservations = answer === 'renewedWithReservations' ? reserved.map((demandKey) => ({ demandKey })) : [];
  const headers = { 'if-match': `"${version}"` };
  const said = await organiser('POST', `/signatories/${id}/consent`, { json: { answer, reservations }, headers });
  expect([200, 409]).toContain(said.status);
}

/** By any of its messages, also an old one. */
async function answerByMail({ answer, demands: reserved, on: which }: GivenAnswer, { name }: SignatoryDetail) {
  const mails = (await consentMails(house)).filter(({ text }) => text.includes(name));
  const mail = mails[which % Math.max(1, mails.length)];
  if (!mail) return;
  const body = new URLSearchParams([
    ['answer', answer],
    ...(answer === 'renewed' ? [] : reserved.map((key) => ['reserve', key])),
  ]);
  const headers = { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' };
  const { status } = await house.app.request(linkIn(mail), { method: 'POST', headers, body });
  expect([200, 303, 404]).toContain(status);
}

interface Row {
  id: string;
  name: string;
  state: SignatoryDetail['state'];
  country: string;
  type: string;
  version: number;
  declined: number | null;
  renewed: boolean;
  reserves: string[];
}

const readRows = async () =>
  rowsOf<Row>(
    await house.db.execute(sql`
      SELECT s.id, o.name, s.state, o.country, o.type, v.number AS version, s.declined_version AS declined,
        s.renewed_at IS NOT NULL AS renewed,
        ARRAY(SELECT demand_key FROM reservation WHERE signature_id = s.id ORDER BY demand_key) AS reserves
      FROM signature s JOIN organization o ON o.id = s.organization_id
        JOIN statement_version v ON v.id = s.statement_version_id
      WHERE s.campaign_id = ${campaignId}`),
  );

/** The last cell that the events of each signature lead to, read one after the other. */
async function replay() {
  const events = await house.db
    .select()
    .from(signatureEvent)
    .where(eq(signatureEvent.campaignId, campaignId))
    .orderBy(signatureEvent.id);
  const now = new Map<string, Omit<Row, 'id' | 'name' | 'renewed'>>();
  for (const event of events) {
    const { toState: state, toCountry: country, toType: type, toVersion: version } = event;
    // What is removed is answered event by event; its last counter-event leads nowhere or back to the start.
    if (event.type === 'removed' || state === null || country === null || type === null || version === null)
      now.delete(event.signatureId);
    else
      now.set(event.signatureId, {
        state,
        country,
        type,
        version,
        declined: event.toDeclined,
        reserves: event.toReserves ?? [],
      });
  }
  return { events, now };
}

const count = <T>(all: readonly T[], matches: (one: T) => boolean): number => all.filter(matches).length;

async function expectCounts(rows: Row[], overview: Overview): Promise<void> {
  const versions = await readPublishedVersions(house.db, campaignId);
  const { now } = await replay();
  const cellOf = ({ id: _id, name: _name, renewed: _renewed, ...cell }: Row) => cell;
  expect(Object.fromEntries(now)).toEqual(Object.fromEntries(rows.map((row) => [row.id, cellOf(row)])));
  const said = rows.map((row) => ({ ...row, consent: consentSaid(row, versions) }));
  const { consent, demands: byDemand } = overview;
  const wanted: Record<'current' | 'awaiting' | 'declined', Consent[]> = {
    ...{ current: ['current', 'renewed'], awaiting: ['awaiting'], declined: ['declined'] },
  };
  for (const key of ['current', 'awaiting', 'declined'] as const) {
    const matches = (one: (typeof said)[number]) => one.consent !== null && wanted[key].includes(one.consent);
    expect(consent[key], key).toBe(count(said, matches));
    for (const group of consent.byCountry)
      expect(group[key]).toBe(count(said, (one) => matches(one) && one.country === group.country));
    for (const group of consent.byType)
      expect(group[key]).toBe(count(said, (one) => matches(one) && one.type === group.type));
  }
  const standing = rows.filter(({ state }) => isStanding(state));
  for (const { key, endorsed, reserved, byCountry } of byDemand) {
    expect([endorsed, reserved]).toEqual([
      count(standing, ({ reserves }) => !reserves.includes(key)),
      count(standing, ({ reserves }) => reserves.includes(key)),
    ]);
    for (const group of byCountry)
      expect(group.reserved).toBe(
        count(standing, (one) => one.reserves.includes(key) && one.country === group.country),
      );
  }
  const list = await (await organiser('GET', '/signatories?pageSize=200')).json();
  expect(list.items.map(({ id, consent: listed }: SignatoryDetail) => [id, listed]).sort()).toEqual(
    said.map(({ id, consent: known }) => [id, known]).sort(),
  );
}

/** Whose last consent was to a text of that meaning, as the events tell it and nothing else. */
async function expectNobodyCitedUnseen(rows: Row[]): Promise<void> {
  const versions = await readPublishedVersions(house.db, campaignId);
  const { events } = await replay();
  const published = await house.db.select().from(statementVersion).where(eq(statementVersion.campaignId, campaignId));
  for (const { id, number } of published) {
    const facts = await readFacts(house.db, {
      ...{ campaignId, parentLetterId: null, snapshotId: null, replyBy: null, day: '2013-12-23' },
      statementVersionId: id,
    });
    const behind = rows.filter((row) => standsBehind(row, number, versions));
    expect(facts.signatories.count).toBe(behind.length);
    expect(facts.signatories.named.map(({ name }) => name.split(' (')[0]).sort()).toEqual(
      behind.map(({ name }) => name.split(' (')[0]).sort(),
    );
    for (const { id: signatureId } of behind) {
      const seen = events.findLast(
        (event) => event.signatureId === signatureId && ['signed', 'renewed'].includes(event.type),
      );
      expect(seen?.toVersion).toBeDefined();
      expect(standsBehind({ state: 'verified', version: seen?.toVersion ?? 0 }, number, versions)).toBe(true);
    }
  }
}

const frozen = () => house.db.select().from(statementVersion).orderBy(statementVersion.id);

it('whatever is published, signed, answered, withdrawn, left unanswered or removed, counts are true and nobody is cited under a text it did not see', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const before = await frozen();
      const ids: string[] = [];
      for (const chosen of steps) await take(chosen, ids);
      const rows = await readRows();
      await expectCounts(rows, overviewSchema.parse(await (await organiser('GET', '/overview')).json()));
      await expectNobodyCitedUnseen(rows);
      expect((await frozen()).filter(({ id }) => before.some((one) => one.id === id))).toEqual(before);
    }),
    { numRuns: 30, examples: [[EVERYTHING]] },
  );
});

it('a published version refuses every change, whoever asks', async () => {
  const published = await frozen();
  for (const change of [
    sql`UPDATE statement_version SET reason = 'other'`,
    sql`UPDATE statement_version SET content = '{}'::jsonb WHERE number = 1`,
    sql`DELETE FROM statement_version`,
  ])
    await expect(house.db.execute(change)).rejects.toMatchObject({ cause: { code: '23001' } });
  expect(await frozen()).toEqual(published);
});
