// @vitest-environment jsdom
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { anApprovedLetter } from '../../../tests/support/an-approved-letter.ts';
import { type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { onlyRow } from '../db/rows.ts';
import { letter, statementVersion } from '../db/schema/index.ts';
import { readReference } from '../letters/approval/reference.ts';
import { sentLetterSchema } from './read-sent-letter.ts';

let house: TestApp;
let reference: string;
let id: string;
beforeEach(async () => {
  house = await testApp();
  const [writer, approver] = [await house.as('translator'), await house.as('administrator')];
  id = await anApprovedLetter(house.db, { writer, approver });
  reference = onlyRow(await house.db.select().from(letter).where(eq(letter.id, id))).reference ?? '';
});

const stranger = (path: string) => house.app.request(path);
const goOut = () => house.db.update(letter).set({ state: 'sending', sentOn: '2013-12-23' }).where(eq(letter.id, id));

describe('a letter’s reference', () => {
  it('says nothing of a letter that has not gone out', async () => {
    expect((await stranger(`/check/${reference}`)).status).toBe(404);
    expect((await stranger(`/api/public/letters/${reference}.json`)).status).toBe(404);
  });

  it('tells anyone its date, statement, counts then and today, and hashes', async () => {
    await goOut();
    const organiser = await house.as('organiser');
    await organiser('POST', '/signatories', { json: aSignatory({ state: 'confirmed' }) });
    const found = sentLetterSchema
      .strict()
      .parse(await (await stranger(`/api/public/letters/${reference}.json`)).json());
    const { sha256 } = onlyRow(await house.db.select().from(statementVersion));
    expect(found).toMatchObject({
      ...{ reference, campaign: 'mispa-iv', date: '2013-12-23' },
      statementVersion: { number: 1, sha256 },
      roster: { organizations: 14 },
      today: { organizations: 15 },
    });
    const page = await stranger(`/check/${reference.toLowerCase().replace('-', '')}/es`);
    const text = new DOMParser().parseFromString(await page.text(), 'text/html').body.textContent ?? '';
    for (const said of [
      `Carta ${reference}`,
      '23 de diciembre de 2013',
      '14 organizaciones',
      '15 organizaciones',
      sha256,
    ]) {
      expect(text).toContain(said);
    }
  });

  it('names no recipient and no signatory', async () => {
    await goOut();
    for (const path of [`/check/${reference}/en`, `/api/public/letters/${reference}.json`]) {
      expect(await (await stranger(path)).text()).not.toMatch(
        /Minister of|ministry\.example|Attorney General|WOLA|Conectas/,
      );
    }
  });

  it.each([['2222-2222'], ['nothing'], ['1OIL-0000']])(
    'answers %s, under which nothing was sent, with a page',
    async (typed) => {
      const answer = await stranger(`/check/${typed}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    },
  );
});

it.each([
  ['K7QM-4T2P', 'K7QM-4T2P'],
  [' k7qm 4t2p ', 'K7QM-4T2P'],
  ['K7QM4T2P', 'K7QM-4T2P'],
  ['K7QM-4T2', undefined],
  ['K7QM-4T1P', undefined],
])('the reference “%s” is read as %s', (typed, expected) => {
  expect(readReference(typed)).toBe(expected);
});
