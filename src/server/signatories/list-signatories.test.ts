import { beforeAll, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { SignatoryList } from '../../domain/signatories/signatory-list.ts';

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
const names = async (search: string, caller = viewer) => (await list(search, caller)).items.map(({ name }) => name);

describe('the list of signatories', () => {
  it('comes in pages that together hold each signatory once', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => list(`?pageSize=5&page=${page}`)));
    const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
    expect(pages.map(({ items }) => items.length)).toEqual([5, 5, 5, 1]);
    expect(new Set(ids).size).toBe(pages[0]?.total);
  });

  it('is narrowed by how sure one may be of who signed', async () => {
    const all = (await list('?pageSize=200')).items;
    const steps = ['self-declared', 'domain-matches', 'representative-confirmed', 'verified'] as const;
    for (const step of steps) {
      const expected = all.filter(({ identity }) => identity === step).map(({ name }) => name);
      expect(await names(`?pageSize=200&identity=${step}`)).toEqual(expected);
    }
    expect(await names('?identity=self-declared')).toContain('Ñandú 100%_Puro \\ Vivo');
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
    expect((await list('?state=standing')).total).toBe(15);
    expect((await list('?state=standing,pending')).total).toBe(16);
  });

  it('says what each filter would leave, under the other filters', async () => {
    const { facets } = await list('?country=PY,DE&state=pending');
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
