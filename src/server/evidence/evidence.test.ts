import { beforeEach, describe, expect, it } from 'vitest';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';

const EVIDENCE = '/demands/demilitarization/evidence';
const seen = (number: number) => ({ 'if-match': `"${number}"` });
const fields = {
  fact: { en: 'A fact', es: '', pt: '' },
  source: 'A report',
  sourceUrl: 'https://report.example/2013',
  sourceDate: '2013-05-01',
  checkAgainBy: '2013-12-22',
};

let house: TestApp;
let translator: Caller;
beforeEach(async () => {
  house = await testApp();
  translator = await house.as('translator');
});

const add = async (json: object = fields) => (await translator('POST', EVIDENCE, { json })).json();
const list = async (path = EVIDENCE) => (await (await translator('GET', path)).json()).items;

describe('the evidence of a demand', () => {
  it('is there from the start where the letter itself states a fact, with the letter as its source', async () => {
    const [fact, ...others] = await list('/demands/proportional-sentences/evidence');
    expect(others).toEqual([]);
    expect(fact).toMatchObject({
      fact: { en: expect.stringContaining('219,000'), es: expect.any(String), pt: expect.any(String) },
      source: expect.stringContaining('Frenar la guerra contra las drogas'),
      sourceUrl: null,
      sourceDate: '2013-11-19',
      checkAgainBy: null,
      overdue: false,
    });
  });

  it('is added in order, in the languages it is written in, and says when it is overdue', async () => {
    await add();
    await add({ ...fields, source: 'Another', sourceUrl: '', sourceDate: '', checkAgainBy: '' });
    expect(await list()).toMatchObject([
      { fact: { en: 'A fact' }, source: 'A report', overdue: true, version: 1 },
      { source: 'Another', sourceUrl: null, sourceDate: null, checkAgainBy: null, overdue: false },
    ]);
  });

  it('is edited and removed only by whoever saw it as it stands', async () => {
    const { id } = await add();
    const edit = { ...fields, source: 'A newer report' };
    expect((await translator('PUT', `${EVIDENCE}/${id}`, { json: edit, headers: seen(1) })).status).toBe(200);
    const late = await translator('PUT', `${EVIDENCE}/${id}`, { json: fields, headers: seen(1) });
    expect(await late.json()).toMatchObject({
      code: 'edit.conflict',
      current: { source: 'A newer report', version: 2 },
    });
    const stale = await translator('DELETE', `${EVIDENCE}/${id}`, { headers: seen(1) });
    expect(stale.status).toBe(412);
    expect((await translator('DELETE', `${EVIDENCE}/${id}`, { headers: seen(2) })).status).toBe(204);
    expect(await list()).toEqual([]);
  });

  it('is recorded whole, so that what was removed can still be read', async () => {
    const { id } = await add();
    await translator('DELETE', `${EVIDENCE}/${id}`, { headers: seen(1) });
    const administrator = await house.as('administrator');
    const { items } = await (await administrator('GET', '/api/v1/audit?action=evidence.removed')).json();
    expect(items).toMatchObject([{ subjectId: id, from: { fact: { en: 'A fact' }, source: 'A report' } }]);
  });

  it('that is overdue waits on the overview', async () => {
    await add();
    const { attention } = await (await translator('GET', '/overview')).json();
    expect(attention.overdueEvidence).toEqual([{ demand: 'demilitarization', kind: 'demand', position: 5, count: 1 }]);
  });

  it('belongs to its demand', async () => {
    const { id } = await add();
    const elsewhere = `/demands/decriminalization/evidence/${id}`;
    expect((await translator('DELETE', elsewhere, { headers: seen(1) })).status).toBe(404);
  });
});
