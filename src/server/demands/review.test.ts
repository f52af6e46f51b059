import { beforeEach, describe, expect, it } from 'vitest';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';

const WORDING = '/demands/decriminalization/wordings/es';
const seen = (number: number) => ({ 'if-match': `"${number}"` });

let house: TestApp;
let translator: Caller;
let organiser: Caller;
let administrator: Caller;
beforeEach(async () => {
  house = await testApp();
  [translator, organiser, administrator] = [
    await house.as('translator'),
    await house.as('organiser'),
    await house.as('administrator'),
  ];
});

const idOf = async (caller: Caller): Promise<string> => (await (await caller('GET', '/api/v1/session')).json()).user.id;

async function save(number: number, body: string, caller = translator) {
  const json = { title: 'Descriminalización', body, reason: 'Más claro' };
  const answer = await caller('PUT', WORDING, { json, headers: seen(number) });
  expect(answer.status).toBe(200);
}

const act = (caller: Caller, name: string, number: number, json: unknown) =>
  caller('POST', `${WORDING}/${name}`, { json, headers: seen(number) });

async function newest() {
  const { wordings } = await (await translator('GET', '/demands/decriminalization')).json();
  return wordings.find(({ locale }: { locale: string }) => locale === 'es');
}

describe('a review', () => {
  it('is asked of a named colleague, who hands the text back with a reason', async () => {
    await save(1, 'Un texto nuevo.');
    const reviewerId = await idOf(organiser);
    const asked = await act(translator, 'ask-review', 2, { reviewerId, note: '¿Está bien?' });
    expect(asked.status).toBe(200);
    expect(await newest()).toMatchObject({
      state: 'inReview',
      reviewer: { id: reviewerId, name: 'Omar Organiza' },
      stateNote: '¿Está bien?',
      stateBy: 'Teresa Traduce',
      approvedNumber: 1,
    });
    await act(organiser, 'return', 2, { reason: 'Falta la prevención' });
    expect(await newest()).toMatchObject({ state: 'draft', reviewer: null, stateNote: 'Falta la prevención' });
  });

  it('is not asked of oneself, of somebody who does not word, or of nobody', async () => {
    await save(1, 'Un texto nuevo.');
    const cannot = [await idOf(translator), await idOf(await house.as('viewer')), crypto.randomUUID()];
    for (const reviewerId of cannot) {
      const answer = await act(translator, 'ask-review', 2, { reviewerId, note: '' });
      expect((await answer.json()).errors).toEqual([{ path: 'reviewerId', code: 'field.notOneOf' }]);
    }
    expect(await newest()).toMatchObject({ state: 'draft' });
  });

  it('lapses when the text is edited', async () => {
    await save(1, 'Un texto nuevo.');
    await act(translator, 'ask-review', 2, { reviewerId: await idOf(organiser), note: '' });
    await save(2, 'Otro texto nuevo.');
    expect(await newest()).toMatchObject({ number: 3, state: 'draft', reviewer: null });
  });

  it('cannot be returned when none was asked for', async () => {
    const answer = await act(translator, 'return', 1, { reason: 'Algo falta' });
    expect(await answer.json()).toMatchObject({ code: 'wording.transitionRefused', params: { state: 'approved' } });
  });
});

describe('approving', () => {
  it('puts exactly the version in force that was seen, and editing it leaves it there', async () => {
    await save(1, 'Un texto nuevo.');
    expect((await act(administrator, 'approve', 2, { note: '' })).status).toBe(200);
    expect(await newest()).toMatchObject({ number: 2, state: 'approved', approvedNumber: 2 });
    await save(2, 'Otro texto nuevo.');
    expect(await newest()).toMatchObject({ number: 3, state: 'draft', approvedNumber: 2 });
  });

  it('is refused with what stands now when the text has moved on', async () => {
    await save(1, 'Un texto nuevo.');
    await save(2, 'Otro texto nuevo.');
    const late = await act(administrator, 'approve', 2, { note: '' });
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({
      code: 'edit.conflict',
      current: { number: 3, body: 'Otro texto nuevo.' },
    });
    expect(await newest()).toMatchObject({ state: 'draft', approvedNumber: 1 });
  });

  it('never approves a text that another writer saves at the same moment', async () => {
    await save(1, 'Un texto nuevo.');
    const json = { title: 'Descriminalización', body: 'Otro.', reason: 'Más claro' };
    const [approved, saved] = await Promise.all([
      act(administrator, 'approve', 2, { note: '' }),
      translator('PUT', WORDING, { json, headers: seen(2) }),
    ]);
    expect(saved.status).toBe(200);
    expect(await newest()).toMatchObject({
      number: 3,
      state: 'draft',
      approvedNumber: approved.status === 200 ? 2 : 1,
    });
  });

  it('is for administrators, and once', async () => {
    await save(1, 'Un texto nuevo.');
    expect((await act(organiser, 'approve', 2, { note: '' })).status).toBe(403);
    await act(administrator, 'approve', 2, { note: '' });
    expect((await act(administrator, 'approve', 2, { note: '' })).status).toBe(409);
  });

  it('is recorded with who, which version and from what state', async () => {
    await save(1, 'Un texto nuevo.');
    await act(translator, 'ask-review', 2, { reviewerId: await idOf(organiser), note: '' });
    await act(administrator, 'approve', 2, { note: 'Como se acordó' });
    const { items } = await (await administrator('GET', '/api/v1/audit?subjectType=wording')).json();
    expect(items.slice(0, 2)).toMatchObject([
      {
        action: 'wording.approved',
        from: { number: 2, state: 'inReview' },
        to: { number: 2, state: 'approved', note: 'Como se acordó' },
      },
      { action: 'wording.reviewAsked', to: { state: 'inReview', reviewer: 'Omar Organiza' } },
    ]);
  });
});

describe('a history', () => {
  it('comes fifty at a time, newest first, without the texts', async () => {
    for (let number = 1; number <= 60; number++) await save(number, `Texto ${number}`);
    const first = await (await translator('GET', `${WORDING}/versions`)).json();
    expect(first.items.map((item: { number: number }) => item.number)).toEqual(
      Array.from({ length: 50 }, (_, index) => 61 - index),
    );
    expect(first.items.some((item: object) => 'body' in item)).toBe(false);
    const second = await (await translator('GET', `${WORDING}/versions?before=${first.olderThan}`)).json();
    expect(second.items.map((item: { number: number }) => item.number)).toEqual(
      Array.from({ length: 11 }, (_, index) => 11 - index),
    );
    expect(second.olderThan).toBeNull();
    expect((await translator('GET', `${WORDING}/versions/62`)).status).toBe(404);
  });
});
