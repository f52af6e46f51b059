import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { CAMPAIGN, TODAY } from '../../../tests/support/furnish.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { type Letter, letterLooksSchema, letterSchema } from '../../domain/letters/letter.ts';
import { letterLineageSchema } from '../../domain/letters/lineage.ts';
import { sha256OfBytes } from '../../domain/sha256.ts';
import { delivery, deliveryReply, letter } from '../db/schema/index.ts';

const seen = (version: number) => ({ 'if-match': `"${version}"` });
const text = (say: string) => ({
  subject: 'Asunto',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: say }] }] },
});
const minutes = (count: number) => new Date(TODAY.getTime() + count * 60_000);

let house: TestApp;
let translator: Caller;
let draft: Letter;
beforeEach(async () => {
  house = await testApp();
  translator = await house.as('translator');
  const { followable } = await (await translator('GET', '/letters')).json();
  const json = { title: 'Follow-up', parentLetterId: followable[0].id, locales: ['en', 'es', 'pt'] };
  draft = letterSchema.parse(await (await translator('POST', '/letters', { json })).json());
});

const at = (path: string) => `/letters/${draft.id}${path}`;
const save = (version: number, say: string, who = translator, more: object = {}) =>
  who('PUT', at('/variants/es'), { json: { ...text(say), ...more }, headers: seen(version) });
const versions = async (locale = 'es') =>
  (await (await translator('GET', at(`/variants/${locale}/versions`))).json()).items;
const read = async (): Promise<Letter> => letterSchema.parse(await (await translator('GET', at(''))).json());
const variant = async (locale: string) => (await read()).variants.find((one) => one.locale === locale);

async function audited(action: string) {
  const administrator = await house.as('administrator');
  const { items } = await (await administrator('GET', `/api/v1/audit?action=${action}`)).json();
  return items.filter((item: { action: string }) => item.action === action);
}

describe('versions', () => {
  it('are one for all that a person saves while they write, and one record', async () => {
    for (const [place, say] of ['E', 'En', 'Ene', 'Enero'].entries()) {
      house.setNow(minutes(9 * place));
      expect((await save(place + 1, say)).status).toBe(200);
    }
    expect(await versions()).toMatchObject([
      { version: 5, number: 2, savedAt: minutes(27).toISOString() },
      { version: 1, number: 1 },
    ]);
    expect(await audited('letter.textSaved')).toHaveLength(1);
    const kept = await (await translator('GET', at('/variants/es/versions/5'))).json();
    expect(kept).toMatchObject({ number: 2, ...text('Enero') });
    expect((await translator('GET', at('/variants/es/versions/3'))).status).toBe(404);
  });

  it('begin anew after ten minutes of silence, and with another person', async () => {
    await save(1, 'a');
    house.setNow(minutes(11));
    await save(2, 'b');
    await save(3, 'c', await house.as('organiser'));
    await save(4, 'd');
    expect((await versions()).map(({ version }: { version: number }) => version)).toEqual([5, 4, 3, 2, 1]);
    expect(await audited('letter.textSaved')).toHaveLength(4);
  });

  it('can be made to stand again, as another version', async () => {
    await save(1, 'Uno');
    const restored = await translator('POST', at('/variants/es/versions/1/restore'), { headers: seen(2) });
    expect(restored.status).toBe(200);
    const first = await (await translator('GET', at('/variants/es/versions/1'))).json();
    expect(await variant('es')).toMatchObject({ version: 3, subject: first.subject, body: first.body });
    await save(3, 'Dos');
    expect((await versions()).map(({ version }: { version: number }) => version)).toEqual([4, 3, 2, 1]);
    expect(await audited('letter.versionRestored')).toMatchObject([{ to: { restored: 1, version: 3 } }]);
    const late = await translator('POST', at('/variants/es/versions/1/restore'), { headers: seen(3) });
    expect(await late.json()).toMatchObject({ code: 'edit.conflict', current: { version: 4 } });
  });
});

describe('translations', () => {
  it('are up to date from the template, stale once the source moves on, and up to date when said so', async () => {
    expect((await read()).variants.map(({ locale, stale }) => [locale, stale])).toEqual([
      ['en', false],
      ['es', false],
      ['pt', false],
    ]);
    await save(1, 'Nuevo');
    expect(await variant('pt')).toMatchObject({ stale: true, sourceVersion: 1 });
    expect(await variant('es')).toMatchObject({ stale: false });
    const mark = (sourceVersion: number, headers = seen(1)) =>
      translator('POST', at('/variants/pt/up-to-date'), { json: { sourceVersion }, headers });
    expect((await mark(3)).status).toBe(422);
    expect((await mark(2, seen(7))).status).toBe(412);
    expect((await mark(2)).status).toBe(200);
    expect(await variant('pt')).toMatchObject({ stale: false, sourceVersion: 2, version: 1 });
    expect(await audited('letter.broughtUpToDate')).toMatchObject([
      { from: { sourceVersion: 1 }, to: { locale: 'pt' } },
    ]);
    // What they were compared with is kept, though the same person writes on at once.
    await save(2, 'Más nuevo');
    expect((await versions()).map(({ version }: { version: number }) => version)).toEqual([3, 2, 1]);
    expect(await variant('pt')).toMatchObject({ stale: true });
  });

  it('are brought up to date with a save that says so', async () => {
    await save(1, 'Nuevo');
    const put = (version: number, more: object) =>
      translator('PUT', at('/variants/pt'), { json: { ...text('Novo'), ...more }, headers: seen(version) });
    await put(1, {});
    expect((await variant('pt'))?.stale).toBe(true);
    await put(2, { sourceVersion: 2 });
    expect((await variant('pt'))?.stale).toBe(false);
  });

  it('follow another source where they agreed with the old one', async () => {
    await save(1, 'Nuevo');
    await translator('POST', at('/variants/en/up-to-date'), { json: { sourceVersion: 2 }, headers: seen(1) });
    const edit = (json: object, version: number) => translator('PATCH', at(''), { json, headers: seen(version) });
    expect(await (await edit({ sourceLocale: 'en' }, 1)).json()).toMatchObject({
      sourceLocale: 'en',
      variants: [
        { locale: 'en', stale: false },
        { locale: 'es', stale: false },
        { locale: 'pt', stale: true },
      ],
    });
  });

  it('can be taken out and come back with their versions; the source stays', async () => {
    const remove = (locale: string, version = 1) =>
      translator('DELETE', at(`/variants/${locale}`), { headers: seen(version) });
    expect(await (await remove('es')).json()).toMatchObject({ status: 409, code: 'letter.isSource' });
    expect((await remove('pt', 2)).status).toBe(412);
    expect(await (await remove('pt')).json()).toMatchObject({ locales: ['en', 'es'] });
    expect(await audited('letter.languageRemoved')).toHaveLength(1);
    expect((await remove('pt')).status).toBe(404);
    const json = text('Outra vez');
    expect((await translator('PUT', at('/variants/pt'), { json, headers: seen(0) })).status).toBe(200);
    expect(await variant('pt')).toMatchObject({ version: 2, stale: true, sourceVersion: null });
    expect(await versions('pt')).toHaveLength(2);
  });
});

describe('recipients', () => {
  it('are all offices until some are chosen, for the letter as it was seen', async () => {
    const { offices, version } = await (await translator('GET', at('/recipients'))).json();
    expect([offices.length, version]).toEqual([20, 1]);
    const choose = (ids: string[], headers = seen(1)) =>
      translator('PUT', at('/recipients'), { json: { offices: ids }, headers });
    expect(await (await choose(offices.slice(0, 2))).json()).toEqual({ offices: offices.slice(0, 2), version: 2 });
    expect((await choose(offices)).status).toBe(412);
    expect((await choose([draft.id], seen(2))).status).toBe(422);
    expect((await choose([offices[5], offices[1]], seen(2))).status).toBe(200);
    expect((await (await translator('GET', at('/recipients'))).json()).offices).toEqual([offices[1], offices[5]]);
    expect((await read()).counts.recipients).toBe(2);
    const [newest] = await audited('letter.recipientsChosen');
    expect(newest).toMatchObject({ from: { recipients: 2 }, to: { recipients: 2 } });
    expect(newest.to.added).toHaveLength(1);
  });
});

describe('attachments', () => {
  const upload = (content: string, type: string, name = 'informe.pdf') =>
    translator('POST', at('/attachments'), {
      body: content,
      headers: { 'content-type': type, 'x-file-name': encodeURIComponent(name) },
    });

  it('go along with a draft, are read back byte for byte, and are taken out', async () => {
    const added = await (
      await upload('%PDF-1.7 prueba', 'application/pdf', 'C:\\Mis cosas\\informe “final”.pdf')
    ).json();
    expect(added).toMatchObject({ name: 'informe “final”.pdf', size: 15, contentType: 'application/pdf' });
    expect(added.sha256).toBe(sha256OfBytes(new TextEncoder().encode('%PDF-1.7 prueba')));
    await upload('a;b', 'text/csv', 'b.csv');
    const { items } = await (await translator('GET', at('/attachments'))).json();
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['informe “final”.pdf', 'b.csv']);
    const file = await translator('GET', at(`/attachments/${added.id}`));
    expect(await file.text()).toBe('%PDF-1.7 prueba');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''informe/);
    expect((await translator('DELETE', at(`/attachments/${added.id}`))).status).toBe(204);
    expect((await read()).counts.attachments).toBe(1);
    expect(await audited('letter.attachmentRemoved')).toHaveLength(1);
  });

  it.each([
    ['a page', '<p>', 'text/html', 415],
    ['a program that calls itself a PDF', 'MZ', 'application/pdf', 415],
    ['nothing', '', 'text/plain', 400],
    ['too much', 'x'.repeat(10 * 1024 * 1024 + 1), 'text/plain', 413],
  ])('are never %s', async (_, content, type, status) => {
    expect((await upload(content, type)).status).toBe(status);
  });

  it('are not changed once the letter went out', async () => {
    await house.db.update(letter).set({ state: 'approved' }).where(eq(letter.id, draft.id));
    expect((await (await upload('x', 'text/plain')).json()).code).toBe('letter.wrongState');
  });
});

describe('comments', () => {
  it('are written, answered, settled and opened again, by viewers too', async () => {
    const viewer = await house.as('viewer');
    const say = (json: object, who = viewer) => who('POST', at('/comments'), { json });
    const { items } = await (await say({ text: '¿Cinco?', quote: 'cinco demandas', locale: 'es' })).json();
    const [first] = items;
    expect((await say({ text: 'Sí', answersId: first.id }, translator)).status).toBe(201);
    expect((await say({ text: 'x', answersId: draft.id })).status).toBe(422);
    expect((await read()).counts.openComments).toBe(1);
    const settle = (settled: boolean) => translator('POST', at(`/comments/${first.id}/settle`), { json: { settled } });
    const settled = await (await settle(true)).json();
    expect(settled.items).toMatchObject([
      { quote: 'cinco demandas', answers: [{ text: 'Sí' }], settledByName: expect.any(String) },
    ]);
    await settle(true);
    expect(await audited('letter.commentSettled')).toHaveLength(1);
    expect((await (await settle(false)).json()).items[0].settledAt).toBeNull();
    const answer = settled.items[0].answers[0].id;
    expect((await translator('POST', at(`/comments/${answer}/settle`), { json: { settled: true } })).status).toBe(404);
  });

  it('go to a colleague who was asked', async () => {
    const { members: items } = await (await translator('GET', '/api/v1/team')).json();
    const ask = (reviewerId: string | null, version: number) =>
      translator('PUT', at('/reviewer'), { json: { reviewerId }, headers: seen(version) });
    expect(await (await ask(items[0].id, 1)).json()).toMatchObject({ reviewer: { name: items[0].name }, version: 2 });
    expect((await ask(null, 1)).status).toBe(412);
    expect((await ask(draft.id, 2)).status).toBe(422);
    expect(await (await ask(null, 2)).json()).toMatchObject({ reviewer: null });
  });
});

describe('kept passages', () => {
  const block = (name: string) => ({ name, locale: 'es', content: text('Hola').body.content });

  it('are kept, changed and taken out, each name once a language', async () => {
    const add = (name: string) => translator('POST', '/text-blocks', { json: block(name) });
    const added = await (await add('Saludo')).json();
    expect((await (await add('Saludo')).json()).code).toBe('textBlock.nameTaken');
    const put = (version: number, name: string) =>
      translator('PUT', `/text-blocks/${added.id}`, { json: block(name), headers: seen(version) });
    expect(await (await put(1, 'Saludo final')).json()).toMatchObject({ name: 'Saludo final', version: 2 });
    expect((await put(1, 'Otro')).status).toBe(412);
    const { items } = await (await translator('GET', '/text-blocks')).json();
    expect(items).toMatchObject([{ name: 'Saludo final', locale: 'es' }]);
    expect((await translator('DELETE', `/text-blocks/${added.id}`, { headers: seen(2) })).status).toBe(204);
    expect((await (await translator('GET', '/text-blocks')).json()).items).toEqual([]);
  });
});

describe('lineage', () => {
  const lineage = async () => letterLineageSchema.parse(await (await translator('GET', at('/lineage'))).json());

  it('says how long ago the letter before went out, to whom, who answered, and what is new', async () => {
    const before = await lineage();
    expect(before).toMatchObject({ parent: { campaign: CAMPAIGN, sentOn: '2013-11-19' }, days: 34, published: [] });
    expect(before.offices).toHaveLength(20);
    expect(before.offices.every(({ reply }) => reply === null)).toBe(true);
    await reply(before.offices[3]?.id ?? '', before.parent?.id ?? '');
    const after = await lineage();
    expect(after.offices.filter(({ reply: found }) => found !== null)).toMatchObject([
      { id: before.offices[3]?.id, reply: { outcome: 'meeting', receivedOn: '2013-12-10' } },
    ]);
    expect(after.gained).toEqual(expect.any(Number));
  });

  async function reply(officeId: string, letterId: string): Promise<void> {
    const [parent] = await house.db.select().from(letter).where(eq(letter.id, letterId));
    const [sent] = await house.db
      .insert(delivery)
      .values({
        campaignId: parent?.campaignId ?? '',
        letterId,
        officeId,
        channel: 'hand',
        locale: 'es',
        state: 'delivered',
        createdAt: TODAY,
      })
      .returning();
    const heard = { deliveryId: sent?.id ?? '', summary: 'Prueba', recordedByName: 'Prueba', recordedAt: TODAY };
    await house.db.insert(deliveryReply).values([
      { ...heard, receivedOn: '2013-12-01', outcome: 'acknowledged' },
      { ...heard, receivedOn: '2013-12-10', outcome: 'meeting' },
    ]);
  }

  it('is nothing for a letter that follows none', async () => {
    const json = { title: 'First', parentLetterId: null, locales: ['es'] };
    const { id } = await (await translator('POST', '/letters', { json })).json();
    expect(await (await translator('GET', `/letters/${id}/lineage`)).json()).toMatchObject({
      parent: null,
      offices: [],
    });
  });
});

it('a letter’s parts are not found through another campaign', async () => {
  const elsewhere = `/api/v1/campaigns/oas-antigua-2013/letters/${draft.id}`;
  for (const path of ['/recipients', '/lineage', '/comments', '/variants/es/versions/1'])
    expect((await translator('GET', elsewhere + path)).status).toBe(404);
  for (const path of ['/attachments', '/variants/es/versions'])
    expect((await (await translator('GET', elsewhere + path)).json()).items).toEqual([]);
  const writes: [string, string, object][] = [
    ['POST', '/comments', { text: 'x' }],
    ['PUT', '/recipients', { offices: [] }],
    ['PUT', '/reviewer', { reviewerId: null }],
    ['POST', '/variants/es/versions/1/restore', {}],
    ['POST', '/variants/pt/up-to-date', { sourceVersion: 1 }],
  ];
  for (const [method, path, json] of writes)
    expect((await translator(method, elsewhere + path, { json, headers: seen(1) })).status).toBe(404);
  expect((await translator('DELETE', `${elsewhere}/variants/pt`, { headers: seen(1) })).status).toBe(404);
});

it('what fields say to every office is what they say to each', async () => {
  const looks = letterLooksSchema.parse(await (await translator('GET', at('/looks'))).json());
  expect(looks.items).toHaveLength(20);
  expect(looks.common.es?.['signatories.count']).toEqual({ text: '14' });
  for (const { officeId, locale, values, situation } of looks.items.slice(0, 4)) {
    const one = await (await translator('GET', at(`/fields?office=${officeId}`))).json();
    expect({ locale, values: { ...looks.common[locale], ...values }, situation }).toEqual({
      locale: one.locale,
      values: one.values,
      situation: one.situation,
    });
  }
  await translator('PUT', at('/recipients'), {
    json: { offices: [looks.items[7]?.officeId] },
    headers: seen(1),
  });
  const { items } = await (await translator('GET', at('/looks'))).json();
  expect(items.map(({ officeId }: { officeId: string }) => officeId)).toEqual([looks.items[7]?.officeId]);
});
