import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { aSignatory } from '../../tests/support/a-signatory.ts';
import { nameOf, pathOf, type Route, routesOf } from '../../tests/support/routes.ts';
import { type Caller, type TestApp, testApp } from '../../tests/support/test-app.ts';
import { LOCALES } from '../domain/locale/locale.ts';
import type { Display } from '../domain/signatories/signature-state.ts';
import { EXPECTED_ACCESS } from './every-route.expected.ts';
import { createTypesetter } from './node/typesetter.ts';

/** Words that stand nowhere else; each is a part of the name, the acronym and the representative of one signatory. */
const WORD: Record<Display | 'pending' | 'rejected', string> = {
  public: 'Azulpublica',
  'letters-only': 'Verdeencartas',
  'counted-only': 'Rojacontada',
  pending: 'Grispendiente',
  rejected: 'Negrarechazada',
};
type Known = keyof typeof WORD;
const KNOWN = Object.keys(WORD) as Known[];

let house: TestApp;
let organiser: Caller;
beforeAll(async () => {
  house = await testApp({ typesetter: createTypesetter() });
  organiser = await house.as('organiser');
  for (const known of KNOWN) {
    const word = WORD[known];
    const json = aSignatory({
      organization: { name: `Prueba ${word}`, acronym: word.toUpperCase(), country: 'AR', aliases: [`Alias ${word}`] },
      representative: { name: `Ana ${word}`, email: `ana@${word.toLowerCase()}.example` },
      state: known === 'pending' || known === 'rejected' ? 'pending' : 'confirmed',
      display: known === 'letters-only' || known === 'counted-only' ? known : 'public',
      note: `Nota ${word}`,
      source: `Fuente ${word}`,
    });
    const answer = await organiser('POST', '/signatories', { json });
    expect(answer.status).toBe(201);
    const { id } = await answer.json();
    if (known !== 'rejected') continue;
    const act = { act: 'reject', note: 'Prueba' };
    const rejected = await organiser('POST', `/signatories/${id}/acts`, { json: act, headers: { 'if-match': '"1"' } });
    expect(rejected.status).toBe(200);
  }
});

/** All that can be read in an answer, whatever it is wrapped in. */
async function wordsIn(answer: Response): Promise<string> {
  const type = answer.headers.get('content-type') ?? '';
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (type.includes('pdf')) {
    const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
    // Words are broken at the ends of lines.
    return `${text}\n${text.replaceAll(/[-\u00AD\u2010]\s*\n?/g, '')}`;
  }
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (packed)
    return Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n');
  return new TextDecoder().decode(bytes);
}

async function namedBy(answer: Response): Promise<Known[]> {
  const text = (await wordsIn(answer)).toLowerCase();
  return KNOWN.filter((known) => text.includes(WORD[known].toLowerCase()));
}

const openRoutes = (): Route[] =>
  routesOf(house).filter(
    ({ method, ...route }) => method === 'GET' && EXPECTED_ACCESS[nameOf({ method, ...route })] === 'anyone',
  );

/** Each route in each language it can be asked for. */
const addressesOf = (route: Route): string[] => [...new Set(LOCALES.map((locale) => pathOf(route, { locale })))];

describe('what anyone may read', () => {
  it('names of all signatories those alone that let everyone have their name', async () => {
    const named: Record<string, Known[]> = {};
    let asked = 0;
    for (const route of openRoutes())
      for (const address of addressesOf(route))
        for (const language of LOCALES) {
          const answer = await house.app.request(address, { headers: { 'accept-language': language } });
          asked += 1;
          const found = await namedBy(answer);
          if (found.length > 0) named[nameOf(route)] = [...new Set([...(named[nameOf(route)] ?? []), ...found])];
        }
    expect(asked).toBeGreaterThan(openRoutes().length);
    for (const [route, found] of Object.entries(named)) expect({ route, found }).toEqual({ route, found: ['public'] });
    // So that this walk is known to read what it walks past.
    expect(Object.keys(named)).toEqual(
      expect.arrayContaining([
        'GET /s/:campaign/:locale',
        'GET /api/public/campaigns/:campaign/versions/:number/:locale/statement.pdf',
        'GET /api/public/campaigns/:campaign/versions/:number/:locale/statement.docx',
      ]),
    );
  });

  it('never has a representative, an address, a note or a source', async () => {
    for (const route of openRoutes())
      for (const address of addressesOf(route)) {
        const text = (await wordsIn(await house.app.request(address))).toLowerCase();
        for (const word of Object.values(WORD).map((one) => one.toLowerCase()))
          for (const private_ of [`ana ${word}`, `@${word}`, `nota ${word}`, `fuente ${word}`])
            expect({ address, found: text.includes(private_) ? private_ : null }).toEqual({ address, found: null });
      }
  });
});

describe('what is made for officials', () => {
  it('names in letters whom letters may name, and nobody who wants only to be counted', async () => {
    const translator = await house.as('translator');
    const { followable } = await (await translator('GET', '/letters')).json();
    const json = { title: 'Prueba', parentLetterId: followable[0]?.id ?? null, locales: [...LOCALES] };
    const made = await translator('POST', '/letters', { json });
    expect(made.status).toBe(201);
    const { id } = await made.json();
    const { items } = await (await translator('GET', '/officials')).json();
    const office = items.find(({ country }: { country: string }) => country === 'AR').id;
    const all: Known[][] = [];
    for (const output of ['fields', 'preview', 'preview.pdf']) {
      const found = await namedBy(await translator('GET', `/letters/${id}/${output}?office=${office}`));
      expect({ output, found: found.filter((one) => one !== 'public' && one !== 'letters-only') }).toEqual({
        output,
        found: [],
      });
      all.push(found);
    }
    expect(all[0]).toEqual(['public', 'letters-only']);
  });

  it.each([
    ['public', ['public']],
    ['letters', ['public', 'letters-only']],
    ['none', []],
  ] as const)('names in a copy of the statement for %s readers: %j', async (readers, expected) => {
    for (const format of ['pdf', 'docx'])
      for (const locale of LOCALES) {
        const path = `/statement/versions/1/${locale}/statement.${format}?signatories=${readers}`;
        expect(await namedBy(await organiser('GET', path))).toEqual(expected);
      }
  });

  it.each([
    ['public', ['public']],
    ['letters', ['public', 'letters-only']],
  ] as const)('names on a roster for %s readers: %j, whatever is filtered', async (readers, expected) => {
    for (const format of ['pdf', 'docx'])
      for (const search of ['group=country', 'group=type', 'q=prueba', 'country=AR&state=pending,confirmed,rejected']) {
        const path = `/signatories/roster.${format}?readers=${readers}&locale=es&${search}`;
        const answer = await organiser('GET', path);
        expect(answer.status).toBe(200);
        expect({ path, found: await namedBy(answer) }).toEqual({ path, found: expected });
      }
  });

  it('counts on a roster whom it does not name', async () => {
    const answer = await organiser('GET', '/signatories/roster.docx?locale=en&q=prueba');
    expect(await wordsIn(answer)).toContain('3 organisations; 2 of them are not named here.');
    expect(
      await wordsIn(await organiser('GET', '/signatories/roster.pdf?locale=es&q=prueba&readers=letters')),
    ).toContain('3 organizaciones; 1 sin nombrar aquí.');
  });
});
