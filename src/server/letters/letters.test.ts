import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { CAMPAIGN } from '../../../tests/support/furnish.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import {
  letterFieldsSchema,
  letterListSchema,
  letterPreviewSchema,
  letterSchema,
} from '../../domain/letters/letter.ts';
import { officeSchema } from '../../domain/officials/office.ts';
import { organization, signature } from '../db/schema/index.ts';
import { createTypesetter } from '../node/typesetter.ts';

const seen = (version: number) => ({ 'if-match': `"${version}"` });
const text = (say: string) => ({
  subject: 'Asunto',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: say }] }] },
});

let house: TestApp;
let translator: Caller;
beforeEach(async () => {
  house = await testApp();
  translator = await house.as('translator');
});

const list = async () => letterListSchema.parse(await (await translator('GET', '/letters')).json());
const offices = async () =>
  z.object({ items: z.array(officeSchema) }).parse(await (await translator('GET', '/officials')).json()).items;

async function officeOf(country: string): Promise<string> {
  const found = (await offices()).find((office) => office.country === country);
  if (!found) throw new Error(`no office of ${country}`);
  return found.id;
}

async function aDraft(locales = ['en', 'es', 'pt']) {
  const parent = (await list()).followable[0];
  const answer = await translator('POST', '/letters', {
    json: { title: 'Follow-up', parentLetterId: parent?.id ?? null, locales },
  });
  expect(answer.status).toBe(201);
  return letterSchema.parse(await answer.json());
}

async function preview(letterId: string, country: string) {
  const answer = await translator('GET', `/letters/${letterId}/preview?office=${await officeOf(country)}`);
  return letterPreviewSchema.parse(await answer.json());
}

async function audited(action: string) {
  const administrator = await house.as('administrator');
  const { items } = await (await administrator('GET', `/api/v1/audit?action=${action}`)).json();
  return items.filter((item: { action: string }) => item.action === action);
}

describe('officials', () => {
  it('are twenty offices in order, the unknown holder told as such', async () => {
    const all = await offices();
    expect(all).toHaveLength(20);
    expect(all.map(({ position }) => position)).toEqual(all.map((_, index) => index + 1));
    expect(all.find(({ country }) => country === 'US')?.holder?.name).toBe('Eric Holder');
    expect(all.find(({ country }) => country === 'UY')?.holder).toBeNull();
  });

  it('no longer hold what they left', async () => {
    house.setNow(new Date('2016-01-01T00:00:00Z'));
    const found = (await offices()).find(({ country }) => country === 'US');
    expect(found).toMatchObject({ holder: null, holders: [{ name: 'Eric Holder' }] });
  });
});

describe('letters', () => {
  it('are listed with their lineage, across campaigns', async () => {
    const { items, followable } = await list();
    expect(items).toMatchObject([{ state: 'sent', parent: { campaign: 'oas-antigua-2013' }, locales: [] }]);
    expect(followable.map(({ campaign }) => campaign)).toEqual([CAMPAIGN, 'oas-antigua-2013']);
  });

  it('begin as a draft from the template in the languages asked for', async () => {
    const draft = await aDraft(['es', 'pt']);
    expect(draft).toMatchObject({ state: 'draft', version: 1, parent: { campaign: CAMPAIGN } });
    expect(draft.variants.map(({ locale, version }) => [locale, version])).toEqual([
      ['es', 1],
      ['pt', 1],
    ]);
    expect(await audited('letter.created')).toHaveLength(1);
  });

  it('follow only what was sent, here or in the campaign before', async () => {
    const draft = await aDraft();
    const answer = await translator('POST', '/letters', {
      json: { title: 'x', parentLetterId: draft.id, locales: ['es'] },
    });
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors).toEqual([{ path: 'parentLetterId', code: 'field.notOneOf' }]);
  });

  it('are not found through another campaign', async () => {
    const draft = await aDraft();
    const elsewhere = `/api/v1/campaigns/oas-antigua-2013/letters/${draft.id}`;
    const office = await officeOf('UY');
    for (const path of ['', `/fields?office=${office}`, `/preview?office=${office}`, `/preview.pdf?office=${office}`]) {
      expect((await translator('GET', elsewhere + path)).status).toBe(404);
    }
    expect((await translator('DELETE', elsewhere)).status).toBe(404);
    expect((await translator('PATCH', elsewhere, { json: { title: 'x' }, headers: seen(1) })).status).toBe(404);
    expect((await translator('PUT', `${elsewhere}/variants/es`, { json: text('x'), headers: seen(1) })).status).toBe(
      404,
    );
  });

  it('are read by viewers and written by those who word', async () => {
    const draft = await aDraft();
    const viewer = await house.as('viewer');
    expect((await viewer('GET', `/letters/${draft.id}`)).status).toBe(200);
    const refused = await Promise.all([
      viewer('POST', '/letters', { json: { title: 'x', parentLetterId: null, locales: ['es'] } }),
      viewer('PATCH', `/letters/${draft.id}`, { json: { title: 'x' }, headers: seen(1) }),
      viewer('PUT', `/letters/${draft.id}/variants/es`, { json: text('x'), headers: seen(1) }),
      viewer('DELETE', `/letters/${draft.id}`),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await (await house.as(null))('GET', '/letters')).status).toBe(401);
  });

  it('can be thrown away as drafts only, and the audit log keeps their text', async () => {
    const draft = await aDraft(['es']);
    expect((await translator('DELETE', `/letters/${draft.id}`)).status).toBe(204);
    expect((await translator('GET', `/letters/${draft.id}`)).status).toBe(404);
    const [event] = await audited('letter.deleted');
    expect(event.from.variants[0].subject).toBe('Seguimiento de nuestra carta abierta');

    const sent = (await list()).items[0];
    const refused = await translator('DELETE', `/letters/${sent?.id}`);
    expect(await refused.json()).toMatchObject({ status: 409, code: 'letter.wrongState', params: { state: 'sent' } });
  });
});

describe('editing a letter', () => {
  it('saves a language with its version and leaves an audit record', async () => {
    const { id } = await aDraft();
    const saved = await translator('PUT', `/letters/${id}/variants/es`, { json: text('Uno'), headers: seen(1) });
    const letter = letterSchema.parse(await saved.json());
    expect(letter.variants.find(({ locale }) => locale === 'es')).toMatchObject({ version: 2, ...text('Uno') });
    expect(letter.variants.find(({ locale }) => locale === 'en')?.version).toBe(1);
    expect(await audited('letter.textSaved')).toMatchObject([
      { from: { version: 1 }, to: { version: 2, locale: 'es' } },
    ]);
  });

  it('lets exactly one of several simultaneous writers through, and shows the others what stands', async () => {
    const { id } = await aDraft();
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((say) =>
        translator('PUT', `/letters/${id}/variants/es`, { json: text(say), headers: seen(1) }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const late = answers.find(({ status }) => status === 412);
    expect(await late?.json()).toMatchObject({ current: { locale: 'es', version: 2, subject: 'Asunto' } });
  });

  it('adds a missing language with version 0, once', async () => {
    const { id } = await aDraft(['es']);
    const add = () => translator('PUT', `/letters/${id}/variants/pt`, { json: text('Um'), headers: seen(0) });
    expect((await Promise.all([add(), add()])).map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('changes title and dates with the letter’s own version', async () => {
    const { id } = await aDraft();
    const edit = (json: object, version: number) =>
      translator('PATCH', `/letters/${id}`, { json, headers: seen(version) });
    const first = await edit({ replyBy: '2014-01-31' }, 1);
    expect(await first.json()).toMatchObject({ replyBy: '2014-01-31', title: 'Follow-up', version: 2 });
    const second = await edit({ title: 'Other' }, 1);
    expect(await second.json()).toMatchObject({
      code: 'edit.conflict',
      current: { version: 2, replyBy: '2014-01-31' },
    });
    expect((await (await edit({ replyBy: null }, 2)).json()).replyBy).toBeNull();
    expect((await edit({ replyBy: '31/01/2014' }, 3)).status).toBe(422);
  });

  it('is refused once the letter is sent, and without saying which version', async () => {
    const sent = (await list()).items[0];
    const { id } = await aDraft();
    const late = await translator('PUT', `/letters/${sent?.id}/variants/es`, { json: text('x'), headers: seen(0) });
    expect((await late.json()).code).toBe('letter.wrongState');
    expect((await translator('PUT', `/letters/${id}/variants/es`, { json: text('x') })).status).toBe(428);
    const odd = { subject: 'x', body: { type: 'doc', content: [{ type: 'script' }] } };
    expect((await translator('PUT', `/letters/${id}/variants/es`, { json: odd, headers: seen(1) })).status).toBe(422);
  });
});

describe('a preview', () => {
  it('speaks each office’s language and counts what stands', async () => {
    const { id } = await aDraft();
    const [uruguay, brazil, canada] = [await preview(id, 'UY'), await preview(id, 'BR'), await preview(id, 'CA')];
    expect([uruguay.locale, brazil.locale, canada.locale]).toEqual(['es', 'pt', 'en']);
    expect(uruguay.letter.date).toBe('23 de diciembre de 2013');
    expect(uruguay.letter.unresolved).toEqual(['replyBy']);
    expect(JSON.stringify(brazil.letter)).toContain('Senhora Ministra ou Senhor Ministro,');
    expect(JSON.stringify(canada.letter)).toContain('Violence reduction');
  });

  it('falls back to the campaign’s language and says so', async () => {
    const { id } = await aDraft(['en', 'es']);
    expect(await preview(id, 'BR')).toMatchObject({ locale: 'es', inOwnLanguage: false });
  });

  it('has the same values as the fields of an unsaved text', async () => {
    const { id } = await aDraft();
    const answer = await translator('GET', `/letters/${id}/fields?office=${await officeOf('UY')}&locale=en`);
    const { locale, values } = letterFieldsSchema.parse(await answer.json());
    expect(locale).toBe('en');
    expect(values['signatories.count']).toEqual({ text: '14' });
    expect(values['earlierLetter.date']).toEqual({ text: '19 November 2013' });
    expect(values['demands.count']).toEqual({ text: '5' });
    expect(values.replyBy).toBeUndefined();
  });

  it('counts neither withdrawn nor pending signatories, and never names who is only to be counted', async () => {
    const { id } = await aDraft();
    const rows = await house.db
      .select({ id: signature.id, name: organization.name, of: signature.organizationId })
      .from(signature)
      .innerJoin(organization, eq(organization.id, signature.organizationId))
      .where(eq(organization.country, 'AR'))
      .orderBy(asc(organization.name));
    const [counted, ...gone] = rows;
    if (!counted || gone.length < 2) throw new Error('three signatories of Argentina expected');
    const organiser = await house.as('organiser');
    for (const one of gone) {
      const { version } = await (await organiser('GET', `/signatories/${one.id}`)).json();
      const call = { json: { act: 'withdraw' }, headers: seen(version) };
      expect((await organiser('POST', `/signatories/${one.id}/acts`, call)).status).toBe(200);
    }
    const waiting = { name: 'Organización que espera', country: 'AR' };
    await organiser('POST', '/signatories', { json: aSignatory({ organization: waiting, state: 'pending' }) });
    await house.db.update(signature).set({ display: 'counted-only' }).where(eq(signature.id, counted.id));
    const answer = await translator('GET', `/letters/${id}/fields?office=${await officeOf('AR')}`);
    const { values } = letterFieldsSchema.parse(await answer.json());
    expect(values['signatories.count']?.text).toBe('12');
    expect(values['signatories.inCountry']?.nothing).toBe(true);
    for (const { name } of [...rows, waiting]) expect(JSON.stringify(values)).not.toContain(name);
  });

  it('is a PDF of the same text, also where names look like markup', async () => {
    house = await testApp({ typesetter: createTypesetter() });
    translator = await house.as('translator');
    await house.db.update(organization).set({ name: '#*[Org]_@$\\ "x" <y>' }).where(eq(organization.country, 'AR'));
    const { id } = await aDraft();
    const answer = await translator('GET', `/letters/${id}/preview.pdf?office=${await officeOf('AR')}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="mispa-iv-ar-1-es.pdf"');
    expect((await answer.text()).slice(0, 5)).toBe('%PDF-');
  });

  it('says when the letter has no text, and when there is no such office', async () => {
    const sent = (await list()).items[0];
    const none = await translator('GET', `/letters/${sent?.id}/preview?office=${await officeOf('UY')}`);
    expect((await none.json()).code).toBe('letter.variantMissing');
    const { id } = await aDraft();
    expect((await translator('GET', `/letters/${id}/preview?office=${id}`)).status).toBe(404);
    expect((await translator('GET', `/letters/${id}/preview?office=x`)).status).toBe(422);
  });
});
