import { beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/test-app.ts';

const DEMAND = '/demands/decriminalization';
const wording = (locale: string) => `${DEMAND}/wordings/${locale}`;
const text = { title: 'Descriminalización', body: 'Un texto nuevo.', reason: 'Más claro' };
const seen = (number: number) => ({ 'if-match': `"${number}"` });

let house: TestApp;
beforeEach(async () => {
  house = await testApp();
});

async function newest(locale: string) {
  const viewer = await house.as('viewer');
  const { wordings } = await (await viewer('GET', DEMAND)).json();
  return wordings.find((found: { locale: string }) => found.locale === locale);
}

describe('demands', () => {
  it('stand in their published order in three languages, none stale', async () => {
    const viewer = await house.as('viewer');
    const answer = await viewer('GET', '/demands');
    const { items } = await answer.json();
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(items.map((demand: { key: string }) => demand.key)).toEqual([
      'violence-reduction',
      'proportional-sentences',
      'gender-accountability',
      'decriminalization',
      'demilitarization',
    ]);
    expect(items[0].wordings.map((found: { locale: string; stale: boolean }) => [found.locale, found.stale])).toEqual([
      ['en', false],
      ['es', false],
      ['pt', false],
    ]);
  });

  it('are reordered by naming each once, and the second of two writers is told', async () => {
    const organiser = await house.as('organiser');
    const keys = [
      'demilitarization',
      'violence-reduction',
      'proportional-sentences',
      'gender-accountability',
      'decriminalization',
    ];
    const first = await organiser('PUT', '/demands/order', { json: { keys }, headers: seen(1) });
    expect((await first.json()).items.map((demand: { key: string }) => demand.key)).toEqual(keys);

    const second = await organiser('PUT', '/demands/order', { json: { keys: keys.toReversed() }, headers: seen(1) });
    expect(second.status).toBe(412);
    expect((await second.json()).current.keys).toEqual(keys);

    const partial = await organiser('PUT', '/demands/order', { json: { keys: keys.slice(1) }, headers: seen(2) });
    expect((await partial.json()).code).toBe('demand.orderIncomplete');
  });
});

describe('saving a wording', () => {
  it('makes a new version with author, reason and hash, and keeps the old one', async () => {
    const translator = await house.as('translator');
    const saved = await translator('PUT', wording('es'), { json: text, headers: seen(1) });
    expect(saved.status).toBe(200);
    const { items } = await (await translator('GET', `${wording('es')}/versions`)).json();
    expect(items.map((version: { number: number }) => version.number)).toEqual([2, 1]);
    expect(items[0]).not.toHaveProperty('body');
    const second = await (await translator('GET', `${wording('es')}/versions/2`)).json();
    expect(second).toMatchObject({ ...text, authorName: 'Teresa Traduce', restoredNumber: null, state: 'draft' });
    expect(second.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('makes the translations stale until one is brought up to date', async () => {
    const translator = await house.as('translator');
    await translator('PUT', wording('es'), { json: text, headers: seen(1) });
    expect(await newest('pt')).toMatchObject({ stale: true, sourceNumber: 1 });
    expect(await newest('es')).toMatchObject({ stale: false });

    const portuguese = { title: 'Descriminalização', body: 'Um texto novo.', reason: 'Atualizado' };
    await translator('PUT', wording('pt'), { json: portuguese, headers: seen(1) });
    expect(await newest('pt')).toMatchObject({ stale: true, number: 2 });

    const upToDate = { ...portuguese, upToDateWith: 2 };
    const saved = await translator('PUT', wording('pt'), { json: upToDate, headers: seen(2) });
    expect(saved.status).toBe(200);
    expect(await newest('pt')).toMatchObject({ stale: false, number: 3, sourceNumber: 2 });
  });

  it('tells the second writer what stands now and overwrites nothing', async () => {
    const [translator, organiser] = [await house.as('translator'), await house.as('organiser')];
    await translator('PUT', wording('es'), { json: text, headers: seen(1) });
    const late = await organiser('PUT', wording('es'), { json: { ...text, body: 'Otro texto.' }, headers: seen(1) });
    expect(late.status).toBe(412);
    const problem = await late.json();
    expect(problem.code).toBe('edit.conflict');
    expect(problem.current).toMatchObject({ number: 2, body: 'Un texto nuevo.', authorName: 'Teresa Traduce' });
    expect((await newest('es')).body).toBe('Un texto nuevo.');
  });

  it('lets exactly one of several simultaneous writers through', async () => {
    const translator = await house.as('translator');
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((body) =>
        translator('PUT', wording('en'), { json: { ...text, body }, headers: seen(1) }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('refuses an edit that does not say what it edits, and one that changes nothing', async () => {
    const translator = await house.as('translator');
    expect((await translator('PUT', wording('es'), { json: text })).status).toBe(428);
    const { title, body } = await newest('es');
    const same = await translator('PUT', wording('es'), { json: { title, body, reason: 'Nada' }, headers: seen(1) });
    expect((await same.json()).code).toBe('demand.unchanged');
  });

  it('names the fields that need another look', async () => {
    const translator = await house.as('translator');
    const answer = await translator('PUT', wording('es'), {
      json: { ...text, body: '', reason: 'x' },
      headers: seen(1),
    });
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors).toEqual([
      { path: 'body', code: 'field.required' },
      { path: 'reason', code: 'field.tooShort', params: { min: 3 } },
    ]);
  });

  it('writes the audit record with both texts', async () => {
    const [translator, administrator] = [await house.as('translator'), await house.as('administrator')];
    await translator('PUT', wording('es'), { json: text, headers: seen(1) });
    const { items } = await (await administrator('GET', '/api/v1/audit?action=wording.saved')).json();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      actorName: 'Teresa Traduce',
      subjectId: 'decriminalization/es',
      from: { number: 1 },
      to: { number: 2, body: 'Un texto nuevo.' },
    });
  });
});

describe('the preamble and the closing', () => {
  it('stand around the demands, without a place in their order', async () => {
    const viewer = await house.as('viewer');
    const { items, preamble, closing } = await (await viewer('GET', '/demands')).json();
    expect(items.every(({ kind }: { kind: string }) => kind === 'demand')).toBe(true);
    expect([preamble, closing]).toMatchObject([
      { key: 'preamble', kind: 'preamble', position: 0, wordings: [] },
      { key: 'closing', kind: 'closing', position: 0, wordings: [] },
    ]);
  });

  it('are worded like demands, but may do without a title', async () => {
    const translator = await house.as('translator');
    const untitled = { ...text, title: '' };
    const saved = await translator('PUT', '/demands/preamble/wordings/es', { json: untitled, headers: seen(0) });
    expect((await saved.json()).wordings).toMatchObject([
      { number: 1, title: '', state: 'draft', approvedNumber: null },
    ]);

    const refused = await translator('PUT', wording('es'), { json: untitled, headers: seen(1) });
    expect([refused.status, (await refused.json()).errors]).toEqual([422, [{ path: 'title', code: 'field.required' }]]);
  });
});

describe('restoring a wording', () => {
  it('repeats the old text as a new version', async () => {
    const translator = await house.as('translator');
    const before = await newest('es');
    await translator('PUT', wording('es'), { json: text, headers: seen(1) });
    const body = { number: 1, reason: 'Volver al texto publicado' };
    const restored = await translator('POST', `${wording('es')}/restore`, { json: body, headers: seen(2) });
    expect(restored.status).toBe(200);
    expect(await newest('es')).toMatchObject({ number: 3, restoredNumber: 1, body: before.body });
  });
});
