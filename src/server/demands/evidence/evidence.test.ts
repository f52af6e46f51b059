import { beforeEach, describe, expect, it } from 'vitest';
import { type Caller, type TestApp, testApp } from '../../../../tests/support/test-app.ts';

const EVIDENCE = '/demands/demilitarization/evidence';
const seen = (version: number) => ({ 'if-match': `"${version}"` });
const fields = (more: object = {}) => ({
  fact: { en: 'Armies patrol streets.', es: 'Los ejércitos patrullan.' },
  source: 'A report',
  sourceUrl: 'https://example.org/report',
  sourceDate: '2013-10-01',
  checkAgainBy: '2014-10-01',
  ...more,
});

let house: TestApp;
let translator: Caller;
let viewer: Caller;
beforeEach(async () => {
  house = await testApp();
  [translator, viewer] = [await house.as('translator'), await house.as('viewer')];
});

async function add(more: object = {}) {
  const answer = await translator('POST', EVIDENCE, { json: fields(more) });
  expect(answer.status).toBe(201);
  return answer.json();
}

const edit = (id: string, version: number, more: object) =>
  translator('PUT', `${EVIDENCE}/${id}`, { json: fields(more), headers: seen(version) });

const listed = async (path = EVIDENCE) => (await (await viewer('GET', path)).json()).items;

async function audited(action: string) {
  const administrator = await house.as('administrator');
  return (await (await administrator('GET', `/api/v1/audit?action=${action}`)).json()).items;
}

describe('evidence', () => {
  it('comes with the first campaign as its letter says it, in three languages, with no date that nobody set', async () => {
    expect(await listed('/demands/proportional-sentences/evidence')).toMatchObject([
      {
        fact: {
          en: expect.stringContaining('219,000'),
          es: expect.stringContaining('219 000'),
          pt: expect.stringContaining('219 mil'),
        },
        sourceDate: '2013-11-19',
        sourceUrl: null,
        checkAgainBy: null,
      },
    ]);
    expect(await listed()).toEqual([]);
  });

  it('is added by whoever words texts and read by all, in the order of adding', async () => {
    const first = await add();
    await add({ source: 'Another report', sourceUrl: '', sourceDate: '', checkAgainBy: '' });
    expect(first).toMatchObject({ ...fields(), version: 1 });
    expect(await listed()).toMatchObject([
      { id: first.id, fact: { en: 'Armies patrol streets.', es: 'Los ejércitos patrullan.' } },
      { source: 'Another report', sourceUrl: null, sourceDate: null, checkAgainBy: null },
    ]);
    expect((await viewer('POST', EVIDENCE, { json: fields() })).status).toBe(403);
  });

  it('is edited by naming the version seen; the second writer is told what stands', async () => {
    const { id } = await add();
    const edited = await edit(id, 1, { source: 'A newer report' });
    expect([edited.status, edited.headers.get('etag')]).toEqual([200, '"2"']);
    const late = await edit(id, 1, { source: 'My report' });
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({
      code: 'edit.conflict',
      current: { version: 2, source: 'A newer report' },
    });
    expect((await translator('PUT', `${EVIDENCE}/${id}`, { json: fields() })).status).toBe(428);
  });

  it('lets one of several simultaneous editors through', async () => {
    const { id } = await add();
    const answers = await Promise.all(['a', 'b', 'c'].map((source) => edit(id, 1, { source })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('is removed, once', async () => {
    const { id } = await add();
    expect((await translator('DELETE', `${EVIDENCE}/${id}`)).status).toBe(204);
    expect((await translator('DELETE', `${EVIDENCE}/${id}`)).status).toBe(404);
    expect(await listed()).toEqual([]);
  });

  it('is written to the audit log with what it said, each language by itself', async () => {
    const { id } = await add();
    await edit(id, 1, { fact: { en: 'Armies patrol streets.', es: '' } });
    await translator('DELETE', `${EVIDENCE}/${id}`);
    expect(await audited('evidence.added')).toMatchObject([
      { subjectId: id, subjectLabel: 'demilitarization: A report', to: { 'fact.es': 'Los ejércitos patrullan.' } },
    ]);
    expect(await audited('evidence.edited')).toMatchObject([
      { from: { 'fact.es': 'Los ejércitos patrullan.' }, to: { 'fact.en': 'Armies patrol streets.', 'fact.es': null } },
    ]);
    expect(await audited('evidence.removed')).toMatchObject([
      { actorName: 'Teresa Traduce', from: { source: 'A report' } },
    ]);
  });

  it('belongs to its demand, and to no preamble', async () => {
    const { id } = await add();
    const elsewhere = `/demands/decriminalization/evidence/${id}`;
    expect((await translator('PUT', elsewhere, { json: fields(), headers: seen(1) })).status).toBe(404);
    expect((await translator('DELETE', elsewhere)).status).toBe(404);
    expect((await translator('POST', '/demands/preamble/evidence', { json: fields() })).status).toBe(404);
  });

  it('says at least one language and a real address', async () => {
    const answer = await translator('POST', EVIDENCE, { json: fields({ fact: {}, sourceUrl: 'ftp://x.org' }) });
    expect([answer.status, (await answer.json()).errors]).toEqual([
      422,
      [
        { path: 'fact.en', code: 'field.oneLanguage' },
        { path: 'sourceUrl', code: 'field.notUrl' },
      ],
    ]);
  });
});
