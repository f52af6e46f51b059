import { beforeEach, describe, expect, it } from 'vitest';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { anchorOf } from '../../domain/demands/passage.ts';

const DEMAND = '/demands/decriminalization';
const SUGGESTIONS = `${DEMAND}/suggestions`;
const seen = (number: number) => ({ 'if-match': `"${number}"` });
const QUOTE = 'drug use and minor, nonviolent drug offences';

let house: TestApp;
let viewer: Caller;
let translator: Caller;
beforeEach(async () => {
  house = await testApp();
  [viewer, translator] = [await house.as('viewer'), await house.as('translator')];
});

async function newest() {
  const { wordings } = await (await viewer('GET', DEMAND)).json();
  return wordings.find(({ locale }: { locale: string }) => locale === 'en');
}

async function suggestion(replacement = 'drug use and minor drug offences', quote = QUOTE) {
  const { body, number } = await newest();
  const start = body.indexOf(quote);
  const anchor = { field: 'body', ...anchorOf(body, start, start + quote.length) };
  const json = { locale: 'en', basisNumber: number, anchor, replacement, comment: 'Shorter' };
  return viewer('POST', SUGGESTIONS, { json });
}

const idOf = async (answer: Response): Promise<string> => (await answer.json()).id;

async function rewrite(body: string) {
  const { number, title } = await newest();
  await translator('PUT', `${DEMAND}/wordings/en`, { json: { title, body, reason: 'Clearer' }, headers: seen(number) });
}

const accept = (id: string, number: number, caller = translator) =>
  caller('POST', `${SUGGESTIONS}/${id}/accept`, { json: { reason: 'Suggested by Vera Mira' }, headers: seen(number) });

describe('a suggestion', () => {
  it('is made by anybody with an account and read by all, the open ones first', async () => {
    const [first, second] = [await idOf(await suggestion()), await idOf(await suggestion('drugs'))];
    await translator('POST', `${SUGGESTIONS}/${second}/reject`, { json: { reason: 'Too short' } });
    const { items } = await (await viewer('GET', SUGGESTIONS)).json();
    expect(items).toMatchObject([
      { id: first, state: 'open', authorName: 'Vera Mira', basisNumber: 1, passageGone: false, comment: 'Shorter' },
      { id: second, state: 'rejected', decidedByName: 'Teresa Traduce', decisionReason: 'Too short' },
    ]);
  });

  it('becomes a new version, a draft, that credits whoever made it', async () => {
    const id = await idOf(await suggestion());
    const answer = await accept(id, 1);
    expect(await answer.json()).toMatchObject({ state: 'accepted', acceptedAs: 2, decidedByName: 'Teresa Traduce' });
    expect(await newest()).toMatchObject({
      number: 2,
      state: 'draft',
      creditedTo: 'Vera Mira',
      authorName: 'Teresa Traduce',
      reason: 'Suggested by Vera Mira',
      sourceNumber: 1,
      body: expect.stringContaining('Stop treating drug use and minor drug offences as crimes'),
    });
  });

  it('survives new versions and is accepted wherever its passage now stands', async () => {
    const id = await idOf(await suggestion());
    await rewrite(`First of all, stop treating ${QUOTE} as crimes.`);
    await accept(id, 2);
    expect((await newest()).body).toBe('First of all, stop treating drug use and minor drug offences as crimes.');
  });

  it('says when its passage is gone, and is then not accepted', async () => {
    const id = await idOf(await suggestion());
    await rewrite('Something else altogether.');
    const { items } = await (await viewer('GET', SUGGESTIONS)).json();
    expect(items).toMatchObject([{ id, state: 'open', passageGone: true }]);
    const answer = await accept(id, 2);
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'suggestion.passageGone']);
    expect(await newest()).toMatchObject({ number: 2 });
  });

  it('is not accepted into a text that the reader has not seen', async () => {
    const id = await idOf(await suggestion());
    await rewrite(`Now: ${QUOTE}.`);
    const answer = await accept(id, 1);
    expect(await answer.json()).toMatchObject({ code: 'edit.conflict', current: { number: 2 } });
  });

  it('is decided once, also by two at the same moment', async () => {
    const id = await idOf(await suggestion());
    const reject = () => translator('POST', `${SUGGESTIONS}/${id}/reject`, { json: { reason: 'Not now' } });
    const statuses = (await Promise.all([accept(id, 1), reject(), accept(id, 1)])).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect((await (await reject()).json()).code).toBe('suggestion.decided');
    const { number, creditedTo } = await newest();
    expect(number === 2).toBe(creditedTo === 'Vera Mira');
  });

  it('may take a passage away, but not the whole text', async () => {
    const { body } = await newest();
    const id = await idOf(await suggestion('', body));
    expect((await (await accept(id, 1)).json()).errors).toEqual([{ path: 'body', code: 'field.required' }]);
  });

  it('quotes what its version says, and proposes something else', async () => {
    const anchor = { field: 'body', quote: 'words that nobody wrote', before: '', after: '' };
    const json = { locale: 'en', basisNumber: 1, anchor, replacement: 'other', comment: '' };
    expect((await (await viewer('POST', SUGGESTIONS, { json })).json()).code).toBe('suggestion.passageGone');
    expect((await (await suggestion(QUOTE)).json()).code).toBe('demand.unchanged');
  });

  it('is discussed, and a viewer decides nothing', async () => {
    const id = await idOf(await suggestion());
    await translator('POST', `${SUGGESTIONS}/${id}/comments`, { json: { text: 'Why?' } });
    const answer = await viewer('POST', `${SUGGESTIONS}/${id}/comments`, { json: { text: 'It reads better.' } });
    expect((await answer.json()).comments).toMatchObject([
      { text: 'Why?', authorName: 'Teresa Traduce' },
      { text: 'It reads better.', authorName: 'Vera Mira' },
    ]);
    expect((await accept(id, 1, viewer)).status).toBe(403);
  });

  it('belongs to its demand', async () => {
    const id = await idOf(await suggestion());
    const elsewhere = `/demands/demilitarization/suggestions/${id}/reject`;
    expect((await translator('POST', elsewhere, { json: { reason: 'Not here' } })).status).toBe(404);
  });
});
