import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { aWording, reword } from '../../../tests/support/approve-wording.ts';
import { CAMPAIGN, COLLEAGUES } from '../../../tests/support/furnish.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { preparationSchema, versionSchema } from '../../domain/statements/publication.ts';
import { statementHash } from '../../domain/statements/statement.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, consentRequest, consentRound, outbox, statementVersion, user } from '../db/schema/index.ts';
import { runJob } from '../jobs/run-job.ts';
import type { JobKind } from '../ports.ts';

const KEY = 'decriminalization';
const message = { subject: 'Le preguntamos de nuevo', text: 'El texto cambió.' };
const round = { deadline: '2014-01-31', onSilence: 'leaves', reminderDays: [7], messages: { es: message } };
const editorial = { locales: ['en', 'es', 'pt'], kind: 'editorial', reason: 'Erratas corregidas' };
const material = { ...editorial, kind: 'material', reason: 'Una demanda dice otra cosa', round };

let house: TestApp;
let first: Caller;
let second: Caller;
let enqueued: { kind: JobKind; key: string }[];
beforeEach(async () => {
  enqueued = [];
  house = await testApp({
    jobs: {
      enqueue: async (_tx, kind, key) => {
        enqueued.push({ kind, key });
      },
    },
  });
  await house.db.update(user).set({ role: 'administrator' }).where(eq(user.email, COLLEAGUES.organiser.email));
  [first, second] = [await house.as('administrator'), await house.as('organiser')];
});

async function next(locales: readonly Locale[] = []) {
  const query = locales.map((locale) => `locales=${locale}`).join('&');
  return preparationSchema.parse(await (await first('GET', `/statement/next?${query}`)).json());
}

/** Publishes what stands now, as somebody does who has just looked at it. */
async function publish(json: Record<string, unknown>, who = first): Promise<Response> {
  const { sha256 } = await next(json.locales as Locale[]);
  return who('POST', '/statement/versions', { json, headers: { 'if-match': `"${sha256}"` } });
}

async function propose(): Promise<{ id: string; seen: Record<string, string> }> {
  const answer = await publish(material);
  expect(answer.status).toBe(201);
  const { id } = await answer.json();
  const found = await first('GET', `/statement/proposals/${id}`);
  return { id, seen: { 'if-match': found.headers.get('etag') ?? '' } };
}

const versions = async () => (await (await first('GET', '/statement/versions')).json()).items;
const version = async (number: number) =>
  versionSchema.parse(await (await first('GET', `/statement/versions/${number}`)).json());
const codeOf = async (answer: Response) => (await answer.json()).code;
const errorsOf = async (answer: Response) =>
  (await answer.json()).errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`);
const audited = async (action: string) => (await (await first('GET', `/api/v1/audit?action=${action}`)).json()).items;

describe('a published version', () => {
  it('is read with its words, its hash and what it changed', async () => {
    await reword(house.db, KEY, 'Dos');
    await publish(editorial);
    const [two, one] = [await version(2), await version(1)];
    expect(one.changes).toBeNull();
    expect(two).toMatchObject({ kind: 'editorial', proposedByName: 'Alba Administra', approvedByName: null });
    expect(two.sha256).toBe(statementHash(two.content));
    expect(one.sha256).toBe(statementHash(one.content));
    expect(two.changes?.parts.map(({ key, change }) => [key, change])).toEqual([[KEY, 'reworded']]);
    expect((await first('GET', '/statement/versions/3')).status).toBe(404);
  });

  it('is frozen, whoever asks the database', async () => {
    const change = house.db.update(statementVersion).set({ reason: 'x' });
    await expect(change).rejects.toMatchObject({ cause: { code: '23001' } });
    await expect(house.db.delete(statementVersion)).rejects.toMatchObject({ cause: { code: '23001' } });
  });
});

describe('preparing the next version', () => {
  it('says that nothing changed, and for how many it would matter', async () => {
    expect(await next()).toMatchObject({
      number: 2,
      chosen: ['en', 'es', 'pt'],
      unchanged: true,
      isFirst: false,
      openProposal: null,
      signatories: { standing: 14, reachable: 0 },
    });
    expect((await next()).sha256).toBe((await version(1)).sha256);
  });

  it('says what keeps a language back, and goes on with those that are ready', async () => {
    await aWording(house.db, { key: KEY, locale: 'es', title: 'Dos', body: 'Otro texto.' });
    await aWording(house.db, { key: KEY, locale: 'pt', title: 'Dois', body: 'Outro texto.' });
    const found = await next();
    expect(found.chosen).toEqual(['es', 'pt']);
    expect(found.locales.map(({ locale, blockers }) => [locale, blockers.map(({ block }) => block)])).toEqual([
      ['en', ['stale']],
      ['es', []],
      ['pt', []],
    ]);
    expect(found).toMatchObject({ likelyKind: 'material', changes: { locales: { removed: ['en'] } } });
  });

  it('publishes no draft: the approved wording before it stays in force, and that is told', async () => {
    await aWording(house.db, { key: KEY, locale: 'es', title: 'Dos', body: 'Otro texto.', state: 'draft' });
    const { unchanged, locales } = await next();
    expect(unchanged).toBe(true);
    expect(locales.find(({ locale }) => locale === 'es')?.overtaken).toMatchObject([{ key: KEY }]);
  });

  it('wants an approved preamble in every language once the source has one', async () => {
    await aWording(house.db, { key: 'preamble', locale: 'es', title: 'Preámbulo', body: 'Nosotras.' });
    expect((await next()).chosen).toEqual(['es']);
    await aWording(house.db, { key: 'preamble', locale: 'pt', title: 'Preâmbulo', body: 'Nós.' });
    expect((await next()).chosen).toEqual(['es', 'pt']);
    await publish({ ...editorial, locales: ['es', 'pt'] });
    const { content, changes } = await version(2);
    expect(content.preamble?.map(({ locale }) => locale)).toEqual(['es', 'pt']);
    expect(changes).toMatchObject({ locales: { removed: ['en'] }, parts: [{ key: 'preamble', change: 'added' }] });
  });
});

describe('publishing an editorial version', () => {
  it('is done at once by one administrator, and recorded', async () => {
    await reword(house.db, KEY, 'Dos');
    const answer = await publish(editorial);
    expect([answer.status, await answer.json()]).toEqual([201, { outcome: 'published', number: 2 }]);
    expect(enqueued).toEqual([]);
    expect(await audited('statement.published')).toMatchObject([
      { subjectLabel: 'v2', to: { kind: 'editorial', sha256: (await version(2)).sha256 } },
    ]);
  });

  it('is refused where nothing changed, and where the reader saw other words', async () => {
    expect(await codeOf(await publish(editorial))).toBe('statement.unchanged');
    await reword(house.db, KEY, 'Dos');
    const { sha256 } = await next();
    await reword(house.db, KEY, 'Tres');
    const late = await first('POST', '/statement/versions', {
      json: editorial,
      headers: { 'if-match': `"${sha256}"` },
    });
    expect(late.status).toBe(412);
    expect((await late.json()).current.sha256).toBe((await next()).sha256);
    expect((await first('POST', '/statement/versions', { json: editorial })).status).toBe(428);
    expect(await versions()).toHaveLength(1);
  });

  it('is refused field by field', async () => {
    await aWording(house.db, { key: KEY, locale: 'es', title: 'Dos', body: 'Otro texto.' });
    expect(await errorsOf(await publish(editorial))).toEqual([
      'locales.0 field.localeNotReady',
      'locales.2 field.localeNotReady',
    ]);
    expect(await errorsOf(await publish({ ...editorial, locales: ['pt'] }))).toContain('locales field.localeMissing');
  });

  it('lets one of several simultaneous publishers through', async () => {
    await reword(house.db, KEY, 'Dos');
    const answers = await Promise.all([publish(editorial), publish(editorial, second), publish(editorial)]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(201);
    expect(statuses.slice(1).every((status) => status === 409 || status === 412)).toBe(true);
    expect(await versions()).toHaveLength(2);
  });
});

describe('a material version', () => {
  beforeEach(() => reword(house.db, KEY, 'Dos'));

  it('waits for a second administrator, who approves the very words, and opens its consent round', async () => {
    const { id, seen } = await propose();
    expect(await versions()).toHaveLength(1);
    expect(await codeOf(await first('POST', `/statement/proposals/${id}/approve`, { headers: seen }))).toBe(
      'statement.ownProposal',
    );
    // What is worded meanwhile does not get into what was proposed.
    await reword(house.db, KEY, 'Tres');
    const approved = await second('POST', `/statement/proposals/${id}/approve`, { headers: seen });
    expect(await approved.json()).toEqual({ outcome: 'published', number: 2 });
    const { content, ...two } = await version(2);
    expect(two).toMatchObject({ proposedByName: 'Alba Administra', approvedByName: 'Omar Organiza' });
    expect(`"${two.sha256}"`).toBe(seen['if-match']);
    expect(content.demands[3]?.wordings.map(({ title }) => title)).toEqual(['Dos en', 'Dos es', 'Dos pt']);

    const opened = onlyRow(await house.db.select().from(consentRound));
    expect(opened).toMatchObject({ ...round, state: 'open', openedByName: 'Omar Organiza', askedAllAt: null });
    expect(enqueued).toEqual([{ kind: 'consent.ask', key: opened.id }]);
  });

  it('is not approved by who read another text, nor twice', async () => {
    const { id, seen } = await propose();
    const other = { 'if-match': `"${'0'.repeat(64)}"` };
    expect(await codeOf(await second('POST', `/statement/proposals/${id}/approve`, { headers: other }))).toBe(
      'edit.conflict',
    );
    expect((await second('POST', `/statement/proposals/${id}/approve`)).status).toBe(428);
    const answers = await Promise.all(
      [1, 2].map(() => second('POST', `/statement/proposals/${id}/approve`, { headers: seen })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await versions()).toHaveLength(2);
  });

  it('is refused by another with a reason, or withdrawn by who proposed it, and stays on record', async () => {
    const one = await propose();
    const reason = { json: { reason: 'Falta el acuerdo' } };
    expect(await codeOf(await first('POST', `/statement/proposals/${one.id}/refuse`, reason))).toBe(
      'statement.ownProposal',
    );
    expect(await codeOf(await second('POST', `/statement/proposals/${one.id}/withdraw`))).toBe(
      'statement.notOwnProposal',
    );
    expect((await second('POST', `/statement/proposals/${one.id}/refuse`, reason)).status).toBe(204);
    const two = await propose();
    expect((await first('POST', `/statement/proposals/${two.id}/withdraw`)).status).toBe(204);
    const { items } = await (await second('GET', '/statement/proposals')).json();
    expect(items).toMatchObject([
      { state: 'withdrawn', mine: false },
      { state: 'refused', decidedByName: 'Omar Organiza', decisionReason: 'Falta el acuerdo' },
    ]);
    const late = await second('POST', `/statement/proposals/${one.id}/approve`, { headers: one.seen });
    expect(await late.json()).toMatchObject({ code: 'statement.proposalDecided', params: { state: 'refused' } });
    expect(await audited('statement.refused')).toHaveLength(1);
  });

  it('is the only one that waits, and nothing else is published meanwhile', async () => {
    await propose();
    expect(await codeOf(await publish(material))).toBe('statement.proposalOpen');
    expect(await codeOf(await publish(editorial, second))).toBe('statement.proposalOpen');
  });

  it('is not approved once its number is taken or its deadline has passed', async () => {
    const { id, seen } = await propose();
    house.setNow(new Date('2014-01-31T08:00:00Z'));
    const approve = () => second('POST', `/statement/proposals/${id}/approve`, { headers: seen });
    expect(await codeOf(await approve())).toBe('statement.deadlinePassed');
    house.setNow(new Date('2014-01-30T08:00:00Z'));
    await house.db.insert(statementVersion).select(
      house.db
        .select({
          id: sql`new_id()`.as('id'),
          campaignId: statementVersion.campaignId,
          number: sql`2`.as('number'),
          kind: statementVersion.kind,
          reason: statementVersion.reason,
          content: statementVersion.content,
          sha256: statementVersion.sha256,
          publishedAt: statementVersion.publishedAt,
          proposedByName: statementVersion.proposedByName,
          approvedByName: statementVersion.approvedByName,
        })
        .from(statementVersion)
        .innerJoin(campaign, and(eq(campaign.id, statementVersion.campaignId), eq(campaign.slug, CAMPAIGN))),
    );
    expect(await codeOf(await approve())).toBe('statement.numberTaken');
    expect(await house.db.select().from(consentRound)).toEqual([]);
  });

  it('wants a round with time to answer and words in the source language', async () => {
    const wrong = { ...round, deadline: '2013-12-23', messages: { pt: message } };
    expect(await errorsOf(await publish({ ...material, round: wrong }))).toEqual([
      'round.deadline field.dayPassed',
      'round.messages.es field.required',
    ]);
    expect(await errorsOf(await publish({ ...editorial, kind: 'material' }))).toEqual(['round field.required']);
  });

  it('enters each standing signatory into its round once, however often the work is begun again', async () => {
    const { id, seen } = await propose();
    await second('POST', `/statement/proposals/${id}/approve`, { headers: seen });
    const key = enqueued[0]?.key ?? '';
    await Promise.all([runJob(house.ports, 'consent.ask', key), runJob(house.ports, 'consent.ask', key)]);
    await runJob(house.ports, 'consent.ask', key);
    expect(await house.db.select().from(consentRequest)).toHaveLength(14);
    expect(onlyRow(await house.db.select().from(consentRound)).askedAllAt).not.toBeNull();
  });
});

describe('news of an editorial version', () => {
  const told = { ...editorial, tellSignatories: true };

  async function sign(name: string, locale: Locale, representative: object, state = 'confirmed') {
    const json = { ...aSignatory({ organization: { name }, locale }), representative, state };
    expect((await first('POST', '/signatories', { json })).status).toBe(201);
  }

  it('goes to each standing signatory with an address, in their language, once', async () => {
    await sign('Con correo', 'pt', { name: 'Ana', role: '', email: 'ana@org.example' });
    await sign('Sin correo', 'es', { name: '', role: '', email: '' });
    await sign('Pendiente', 'es', { name: 'Eva', role: '', email: 'eva@org.example' }, 'pending');
    await reword(house.db, KEY, 'Dos');
    await publish(told);
    expect(enqueued.map(({ kind }) => kind)).toEqual(['statement.tell']);
    const key = enqueued[0]?.key ?? '';
    await Promise.all([1, 2].map(() => runJob(house.ports, 'statement.tell', key)));
    const mails = await house.db.select().from(outbox).where(eq(outbox.kind, 'statementNews'));
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: 'ana@org.example', subject: expect.stringMatching(/^Versão 2 /) });
    expect(mails[0]?.text).toContain('http://desk.example/s/mispa-iv/pt/v/2/changes?since=1');
    expect(await audited('statement.told')).toMatchObject([{ to: { mails: 1 } }]);
  });

  it('leads who reads a language that was left out to the source', async () => {
    await sign('Con correo', 'pt', { name: 'Ana', role: '', email: 'ana@org.example' });
    await aWording(house.db, { key: KEY, locale: 'es', title: 'Dos', body: 'Otro texto.' });
    await publish({ ...told, locales: ['es'] });
    await runJob(house.ports, 'statement.tell', enqueued[0]?.key ?? '');
    const [mail] = await house.db.select().from(outbox).where(eq(outbox.kind, 'statementNews'));
    expect(mail?.text).toContain('http://desk.example/s/mispa-iv/es\n');
  });

  it('has nothing to do for a version that is not there', async () => {
    await runJob(house.ports, 'statement.tell', '00000000-0000-7000-8000-000000000000');
    await runJob(house.ports, 'consent.ask', '00000000-0000-7000-8000-000000000000');
  });
});

describe('publishing', () => {
  it('is for administrators; everyone else reads', async () => {
    const viewer = await house.as('viewer');
    expect((await viewer('GET', '/statement/next')).status).toBe(200);
    expect((await viewer('GET', '/statement/versions/1')).status).toBe(200);
    expect((await publish(editorial, await house.as('translator'))).status).toBe(403);
  });

  it('has nothing to publish in a campaign without demands', async () => {
    const elsewhere = '/api/v1/campaigns/oas-antigua-2013/statement';
    const { sha256 } = await (await first('GET', `${elsewhere}/next`)).json();
    const headers = { 'if-match': `"${sha256}"` };
    expect(await codeOf(await first('POST', `${elsewhere}/versions`, { json: material, headers }))).toBe(
      'statement.empty',
    );
  });
});
