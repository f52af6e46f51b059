import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { consentMails, linkIn, signUp } from '../../../../tests/support/consent.ts';
import { aRoundPlan, publishVersion } from '../../../../tests/support/statements.ts';
import { type Caller, ORIGIN, type TestApp, testApp } from '../../../../tests/support/test-app.ts';
import { createApp } from '../../app.ts';
import { auditEvent, consentRequest, consentRound, signatureEvent } from '../../db/schema/index.ts';
import { requestLog } from '../../node/request-log.ts';
import { askSignatories } from '../ask-signatories.ts';
import { tendRounds } from '../tend-rounds.ts';

let house: TestApp;
let organiser: Caller;
let signatory = '';
let path = '';
let roundId = '';
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
  [signatory = ''] = await signUp(organiser, 1);
  ({ roundId } = await publishVersion(house.ports, 'material', { plan: aRoundPlan() }));
  await askSignatories(house.ports, roundId);
  path = linkIn((await consentMails(house))[0] ?? { text: '' });
});

const get = (at = path, headers: Record<string, string> = {}) => house.app.request(at, { headers });

const post = (fields: [string, string][], headers: Record<string, string> = {}, at = path) =>
  house.app.request(at, {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields),
  });

const events = () =>
  house.db.select().from(signatureEvent).where(eq(signatureEvent.signatureId, signatory)).orderBy(signatureEvent.id);

const detail = async () => (await organiser('GET', `/signatories/${signatory}`)).json();

describe('the page behind a personal link', () => {
  it('says who signed what, what changed word by word, until when, and what silence means', async () => {
    const answer = await get();
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(text).toContain('<html lang="es">');
    expect(text).toMatch(/Organización \w+ firmó la versión 1 el 1 de noviembre de 2013/);
    expect(text).toMatch(/<ins><span class="vh"> \[añadido: <\/span>\s*Edición 2\.<span class="vh">\] <\/span><\/ins>/);
    expect(text).toContain('20 de enero de 2014');
    expect(text).toContain('sale de la lista de firmantes');
    expect(text).toContain('La cuarta demanda dice más que antes.');
    expect(text.match(/type="radio"[^>]*checked/)).toBeNull();
  });

  it('speaks the language one chooses, and shows the statement in it', async () => {
    const text = await (await get(`${path}?lang=pt`)).text();
    expect(text).toContain('<html lang="pt">');
    expect(text).toContain('Vocês continuam apoiando esta declaração?');
    expect(text).toContain('name="lang" value="pt"');
  });

  it('runs no script, is kept by nobody, found by nobody, and tells no other site of it', async () => {
    const { headers, ...answer } = await get();
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'nonce-[\w-]+'; form-action 'self'/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    const text = await (await get()).text();
    expect(text).not.toMatch(/<script|https?:\/\/|javascript:/);
    expect(text).not.toContain(path.split('/')[2]);
    expect(answer).toBeDefined();
  });

  it('changes nothing when it is fetched a hundred times, by whatever means', async () => {
    const before = [
      await events(),
      await house.db.select().from(consentRequest),
      await house.db.select().from(auditEvent),
    ];
    for (let time = 0; time < 100; time++) {
      const at = ['', '?answer=renewed', '?lang=en'][time % 3];
      const answer = await house.app.request(path + at, { method: time % 10 === 0 ? 'HEAD' : 'GET' });
      expect(answer.status).toBe(200);
    }
    expect([
      await events(),
      await house.db.select().from(consentRequest),
      await house.db.select().from(auditEvent),
    ]).toEqual(before);
  });

  it('escapes whatever coalition and signatory wrote', async () => {
    const plan = aRoundPlan({ messages: { es: { subject: 'x', text: '<script>alert(1)</script>' } } });
    await house.db.update(consentRound).set({ messages: plan.messages });
    const text = await (
      await post([
        ['answer', 'renewedWithReservations'],
        ['reserve', 'decriminalization'],
        ['note.decriminalization', `"></textarea><b>${'x'.repeat(1001)}`],
      ])
    ).text();
    expect(text).toContain('&lt;script&gt;alert(1)');
    expect(text).toContain('&quot;&gt;&lt;/textarea&gt;&lt;b&gt;xx');
  });

  it('never leaves its token in the request log', async () => {
    const logged: string[] = [];
    const write = (fields: Record<string, unknown>, message: string) =>
      void logged.push(JSON.stringify({ ...fields, message }));
    const app = createApp(house.ports, [requestLog({ info: write, warn: write, error: write }, () => 0)]);
    await app.request(path);
    await app.request('/consent/unknown-token');
    expect(logged).toHaveLength(2);
    expect(logged[0]).toContain('"route":"/consent/:token"');
    expect(logged.join()).not.toMatch(new RegExp(`${path.split('/')[2]}|unknown-token`));
  });
});

describe('an answer by personal link', () => {
  it('renews once, and the page then says kindly what was answered and when', async () => {
    const answer = await post([
      ['answer', 'renewed'],
      ['lang', 'pt'],
    ]);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?lang=es`]);
    expect((await post([['answer', 'declined']])).status).toBe(200);
    const text = await (await get()).text();
    expect(text).toContain('Gracias: su firma está renovada');
    expect(text).toMatch(/El 23 de diciembre de 2013, Organización \w+ renovó su firma bajo la versión 2/);
    expect(text).not.toContain('<form');
    expect(await events()).toMatchObject([
      { type: 'signed' },
      { type: 'renewed', fromVersion: 1, toVersion: 2, toDeclined: null, locale: 'pt', actorId: null },
    ]);
    expect(await detail()).toMatchObject({ state: 'confirmed', statementVersion: 2, locale: 'pt' });
  });

  it('is taken once although it is sent many times at the same moment', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => post([['answer', 'renewed']])));
    expect(answers.every(({ status }) => status === 303 || status === 200)).toBe(true);
    expect((await events()).map(({ type }) => type)).toEqual(['signed', 'renewed']);
  });

  it('renews with reservations on named demands, each with its note', async () => {
    await post([
      ['answer', 'renewedWithReservations'],
      ['reserve', 'decriminalization'],
      ['reserve', 'no-such-demand'],
      ['note.decriminalization', ' Falta un plazo. '],
      ['note.demilitarization', 'Not ticked, not said.'],
    ]);
    expect((await events()).at(-1)).toMatchObject({ type: 'renewed', toVersion: 2, toReserves: ['decriminalization'] });
    const text = await (await get()).text();
    expect(text).toContain('Falta un plazo.');
    expect(text).not.toContain('Not ticked');
  });

  it('declines: the signature leaves the list', async () => {
    await post([['answer', 'declined']]);
    expect((await events()).at(-1)).toMatchObject({
      type: 'declined',
      toState: 'withdrawn',
      toVersion: 1,
      toDeclined: 2,
    });
    expect(await detail()).toMatchObject({ state: 'withdrawn', statementVersion: 1 });
    expect(await (await get()).text()).toContain('Su firma está retirada');
  });

  it.each<[string, [string, string][], string]>([
    ['no choice', [['note.decriminalization', 'Kept as typed']], 'Elija una de las tres respuestas.'],
    ['a choice that does not exist', [['answer', 'maybe']], 'Elija una de las tres respuestas.'],
    ['reservations on nothing', [['answer', 'renewedWithReservations']], 'Marque al menos una demanda'],
    [
      'reservations that would be dropped',
      [
        ['answer', 'renewed'],
        ['reserve', 'decriminalization'],
      ],
      'Elija «con reservas»',
    ],
    [
      'control characters',
      [
        ['answer', 'renewedWithReservations'],
        ['reserve', 'decriminalization'],
        ['note.decriminalization', 'a\u0000b'],
      ],
      'caracteres de control',
    ],
  ])('with %s is refused beside the field, keeps what was typed, and changes nothing', async (_, fields, said) => {
    const answer = await post(fields);
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain(said);
    expect(text).toContain('aria-invalid="true"');
    if (fields.some(([, value]) => value === 'Kept as typed')) expect(text).toContain('>Kept as typed</textarea>');
    if (fields.some(([name]) => name === 'reserve')) expect(text).toMatch(/value="decriminalization" checked/);
    expect(await events()).toHaveLength(1);
  });

  it.each([
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    [{ origin: ORIGIN, 'sec-fetch-site': 'cross-site' }, 403],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, 303],
    [{ origin: 'null' }, 303],
  ])('sent with %o is answered with %i', async (headers, status) => {
    expect((await post([['answer', 'renewed']], headers)).status).toBe(status);
    expect(await events()).toHaveLength(status === 303 ? 2 : 1);
  });
});

describe('a link that cannot be answered', () => {
  const unknown = `/consent/${'x'.repeat(43)}`;

  it('is answered alike whether it expired, was closed, or never was', async () => {
    const anyNonce = (text: string) => text.replaceAll(/nonce="[^"]*"/g, '');
    const never = await get(unknown, { 'accept-language': 'pt' });
    house.setNow(new Date('2014-01-21T12:00:00Z'));
    const expired = await get(path, { 'accept-language': 'pt' });
    house.setNow(new Date('2013-12-24T12:00:00Z'));
    await house.db.update(consentRound).set({ state: 'closed' });
    const closed = await get(path, { 'accept-language': 'pt' });
    const texts = [anyNonce(await never.text()), anyNonce(await expired.text()), anyNonce(await closed.text())];
    expect([never.status, expired.status, closed.status]).toEqual([404, 404, 404]);
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('Este link não está mais aberto');
    expect((await post([['answer', 'renewed']])).status).toBe(404);
    expect((await post([['answer', 'renewed']], {}, unknown)).status).toBe(404);
    expect(await events()).toHaveLength(1);
  });

  it('asks to come back while the round is paused', async () => {
    await house.db.update(consentRound).set({ state: 'paused' });
    expect(await (await get()).text()).toContain('La coalición puso en pausa esta ronda');
    expect((await post([['answer', 'renewed']])).status).toBe(200);
    expect(await events()).toHaveLength(1);
  });

  it('still counts on the last day, wherever the signatory lives, and no longer', async () => {
    house.setNow(new Date('2014-01-21T11:59:00Z'));
    expect((await get()).status).toBe(200);
    await tendRounds(house.ports);
    expect((await post([['answer', 'renewed']])).status).toBe(303);
    expect((await events()).at(-1)?.type).toBe('renewed');
  });
});

it('says in a page that something failed, and nothing of what', async () => {
  const db = new Proxy(house.db, {
    get: (real, name) => {
      if (name === 'select') throw new Error('secret of the database');
      return Reflect.get(real, name, real);
    },
  });
  const answer = await createApp({ ...house.ports, db }).request(path, { headers: { 'accept-language': 'en' } });
  const text = await answer.text();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/html; charset=UTF-8']);
  expect(text).toContain('Something went wrong on our side');
  expect(text).not.toContain('secret');
});
