import { expect, it } from 'vitest';
import { testApp } from '../../../tests/support/test-app.ts';
import { wordingHash } from '../../domain/demands/wording.ts';

const WORDING = '/demands/decriminalization/wordings/es';
const WRITERS = 200;
const TITLE = 'Descriminalización';

it('loses no update of two hundred who edit one wording at once: each loser is given what stands and has what it sent', async () => {
  const house = await testApp();
  const callers = [await house.as('translator'), await house.as('organiser'), await house.as('administrator')];
  const texts = Array.from({ length: WRITERS }, (_, writer) => `El texto de la persona ${writer}.`);
  const answers = await Promise.all(
    texts.map(async (body, writer) => {
      const caller = callers[writer % callers.length];
      if (!caller) throw new Error('nobody to write');
      const json = { title: TITLE, body, reason: `Motivo ${writer}` };
      const answer = await caller('PUT', WORDING, { json, headers: { 'if-match': '"1"' } });
      return { body, status: answer.status, said: await answer.json() };
    }),
  );
  const winners = answers.filter(({ status }) => status === 200);
  const losers = answers.filter(({ status }) => status === 412);
  expect([winners.length, losers.length]).toEqual([1, WRITERS - 1]);

  const won = winners[0]?.body ?? '';
  for (const { body, said } of losers) {
    expect(said).toMatchObject({ code: 'edit.conflict', current: { number: 2, title: TITLE, body: won } });
    expect(said.current.body).not.toBe(body);
  }
  const [translator] = callers;
  const stands = await (await translator?.('GET', `${WORDING}/versions/2`))?.json();
  expect(stands).toMatchObject({ body: won, sha256: wordingHash({ title: TITLE, body: won }) });
  const history = await (await translator?.('GET', `${WORDING}/versions`))?.json();
  expect(history).toMatchObject({ items: [{ number: 2 }, { number: 1 }] });
});

it('keeps every text when each loser tries again on top of what it was given', async () => {
  const house = await testApp();
  const translator = await house.as('translator');
  const write = async (body: string, seen = 1): Promise<void> => {
    const json = { title: TITLE, body, reason: 'Otra vez' };
    const answer = await translator('PUT', WORDING, { json, headers: { 'if-match': `"${seen}"` } });
    if (answer.status === 412) return write(body, (await answer.json()).current.number);
    expect(answer.status).toBe(200);
  };
  const texts = Array.from({ length: 12 }, (_, writer) => `Texto ${writer}`);
  await Promise.all(texts.map((body) => write(body)));
  const numbers = Array.from({ length: texts.length }, (_, index) => index + 2);
  const bodies = await Promise.all(
    numbers.map(async (number) => (await (await translator('GET', `${WORDING}/versions/${number}`)).json()).body),
  );
  expect(bodies.toSorted()).toEqual(texts.toSorted());
});
