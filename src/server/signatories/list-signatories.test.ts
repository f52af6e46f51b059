import { beforeAll, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { SignatoryCounts, SignatoryList } from '../../domain/signatories/signatory-list.ts';

let house: TestApp;
let organiser: Caller;
let viewer: Caller;
beforeAll(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
  viewer = await house.as('viewer');
  const added = [
    aSignatory({
      organization: { name: 'Ñandú 100%_Puro \\ Vivo', country: 'PY', type: 'youth' },
      representative: { name: 'Yésica Ibáñez', email: 'yesica@nandu.example' },
      state: 'pending',
      signedOn: '2013-12-01',
    }),
    aSignatory({ organization: { name: 'Zeta', country: 'DE', type: 'other' }, display: 'counted-only' }),
  ];
  for (const json of added) expect((await organiser('POST', '/signatories', { json })).status).toBe(201);
});

const list = async (search: string, caller = viewer, headers: Record<string, string> = {}): Promise<SignatoryList> =>
  (await caller('GET', `/signatories${search}`, { headers })).json();
const counts = async (search: string, caller = viewer): Promise<SignatoryCounts> =>
  (await caller('GET', `/signatories/counts${search}`)).json();
const names = async (search: string, caller = viewer) => (await list(search, caller)).items.map(({ name }) => name);

describe('the list of signatories', () => {
  it('comes in pages that together hold each signatory once', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => list(`?pageSize=5&page=${page}`)));
    const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
    expect(pages.map(({ items }) => items.length)).toEqual([5, 5, 5, 1]);
    expect(new Set(ids).size).toBe((await counts('')).total);
    expect(pages.at(-1)?.next).toBeNull();
  });

  const orders = ['name', 'country', 'type', 'state', 'signedOn'].flatMap((sort) => [
    `sort=${sort}&dir=asc`,
    `sort=${sort}&dir=desc`,
  ]);

  it.each(orders.flatMap((order) => [order, `${order}&q=e`, `${order}&q=acci`, `${order}&country=CO,BR,US,MX`]))(
    'reads the same forwards and backwards by %s',
    async (order) => {
      const whole = await list(`?${order}&pageSize=200`, organiser);
      const ids = whole.items.map(({ id }) => id);
      expect([whole.next, whole.previous]).toEqual([null, null]);
      expect(ids.length).toBe((await counts(`?${order}`, organiser)).total);
      const forwards: string[] = [];
      for (let page = await list(`?${order}&pageSize=3`, organiser); ; ) {
        forwards.push(...page.items.map(({ id }) => id));
        if (page.next === null) break;
        page = await list(`?${order}&pageSize=3&after=${page.next}`, organiser);
        expect(page.previous).toBe(page.items[0]?.id);
      }
      expect(forwards).toEqual(ids);
      const backwards: string[] = [];
      for (let page = await list(`?${order}&pageSize=3&before=end`, organiser); ; ) {
        backwards.unshift(...page.items.map(({ id }) => id));
        if (page.previous === null) break;
        page = await list(`?${order}&pageSize=3&before=${page.previous}`, organiser);
        expect(page.next).toBe(page.items.at(-1)?.id);
      }
      expect(backwards).toEqual(ids);
    },
  );

  it('holds the same rows at every asking, however the database has planned it by then', async () => {
    const { items } = await list('?pageSize=200');
    const asked = [...items, ...items];
    expect(asked.length).toBeGreaterThan(10);
    for (const { country, type } of asked) {
      const alike = items.filter((item) => item.country === country && item.type === type);
      expect((await list(`?country=${country}&type=${type}`)).items).toEqual(alike);
      const [first, ...rest] = alike;
      expect((await list(`?country=${country}&type=${type}&after=${first?.id}`)).items).toEqual(rest);
    }
  });

  it('does not know the place of one that is not there', async () => {
    expect((await viewer('GET', `/signatories?after=${crypto.randomUUID()}`)).status).toBe(404);
  });

  it.each([
    ['accents and case do not matter', '?q=ACCION%20tecnica', ['Acción Técnica Social']],
    ['all words must be there, in any order', '?q=sociales%20legales', ['Centro de Estudios Legales y Sociales']],
    ['the acronym counts', '?q=wola', ['Washington Office on Latin America']],
    ['a percent sign means itself', '?q=%25', ['Ñandú 100%_Puro \\ Vivo']],
    ['an underscore means itself', '?q=_', ['Ñandú 100%_Puro \\ Vivo']],
    ['a backslash means itself', '?q=%5C', ['Ñandú 100%_Puro \\ Vivo']],
    ['a full-width backslash does no harm', '?q=%EF%BC%BC', ['Ñandú 100%_Puro \\ Vivo']],
    ['nothing matches nonsense', '?q=quetzalcoatl', []],
  ])('is searched so that %s', async (_, search, found) => {
    expect(await names(search)).toEqual(found);
  });

  it('finds representatives by name only for those who may see contacts', async () => {
    expect(await names('?q=ibanez', organiser)).toEqual(['Ñandú 100%_Puro \\ Vivo']);
    expect(await names('?q=ibanez', viewer)).toEqual([]);
  });

  it('is filtered by country, type and state, each repeated or listed', async () => {
    expect(await names('?country=PY&country=DE')).toEqual(['Ñandú 100%_Puro \\ Vivo', 'Zeta']);
    expect(await names('?country=PY,DE&type=other')).toEqual(['Zeta']);
    expect(await names('?state=pending')).toEqual(['Ñandú 100%_Puro \\ Vivo']);
    expect((await counts('?state=standing')).total).toBe(15);
    expect((await counts('?state=standing,pending')).total).toBe(16);
  });

  it('says what each filter would leave, under the other filters', async () => {
    const { facets } = await counts('?country=PY,DE&state=pending');
    expect(facets.state).toEqual([
      { value: 'pending', count: 1 },
      { value: 'confirmed', count: 1 },
    ]);
    expect(facets.country).toEqual([{ value: 'PY', count: 1 }]);
  });

  it('sorts names as people do, and countries by their name in the reader’s language', async () => {
    const sorted = await names('?sort=name');
    expect(sorted.indexOf('Ñandú 100%_Puro \\ Vivo')).toBe(sorted.indexOf('Proderechos') - 1);
    const countries = async (language: string) => [
      ...new Set(
        (await list('?sort=country&country=DE,US,PY', viewer, { 'accept-language': language })).items.map(
          (item) => item.country,
        ),
      ),
    ];
    expect(await countries('en')).toEqual(['DE', 'PY', 'US']);
    expect(await countries('es')).toEqual(['DE', 'US', 'PY']);
    expect((await names('?sort=signedOn&dir=desc'))[0]).toBe('Ñandú 100%_Puro \\ Vivo');
    expect((await names('?sort=state'))[0]).toBe('Ñandú 100%_Puro \\ Vivo');
  });

  it.each(['?state=dead', '?country=ZZ', '?sort=email', '?page=0', '?pageSize=1000', '?type=x'])(
    'refuses %s',
    async (search) => {
      expect((await viewer('GET', `/signatories${search}`)).status).toBe(422);
    },
  );
});
