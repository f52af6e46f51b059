import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { CAMPAIGN } from '../../../tests/support/furnish.ts';
import { type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { signatoryQuerySchema } from '../../domain/signatories/signatory-list.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import type { FilterScope } from './filter-signatories.ts';
import type { Way } from './gauge-search.ts';
import { pageOfSignatories } from './page-of-signatories.ts';
import { wordsOf } from './search-signatories.ts';

const WORDS = ['Unión', 'Unidad', 'niñas', 'agua', 'Água', 'sur', '100%', 'a_b', 'Río', 'x'];
const PEOPLE = ['Agua Ejemplo', 'Muestra Sur', 'Prueba Unión', ''];
/** Of which a signature carries the first 300 characters only. */
const LONG = ['synthetic '.repeat(19).trim(), 'synthetic '.repeat(19).trim(), 'lejos'];

interface Entry {
  text: string;
  person: string;
}

let house: TestApp;
let scope: FilterScope;
const entries = new Map<string, Entry>();
beforeAll(async () => {
  house = await testApp();
  const organiser = await house.as('organiser');
  const { id } = onlyRow(
    rowsOf<{ id: string }>(await house.db.execute(sql`SELECT id FROM campaign WHERE slug = ${CAMPAIGN}`)),
  );
  scope = { campaignId: id, mayReadContact: true, actorId: id };
  for (let n = 0; n < 36; n += 1) {
    const name = [WORDS[n % 10], WORDS[(n * 7 + 3) % 10], WORDS[(n * 3 + 5) % 10], `synthetic ${n}`].join(' ');
    const person = PEOPLE[n % 4] ?? '';
    const aliases = n % 9 === 0 ? LONG : ['otra'];
    const json = aSignatory({
      organization: { name, country: ['AR', 'BR', 'UY'][n % 3] ?? 'AR', type: 'other', aliases },
      ...(person === '' ? {} : { representative: { name: person, email: `person-${n}@synthetic.example` } }),
    });
    const added = await organiser('POST', '/signatories', { json });
    expect(added.status).toBe(201);
    entries.set((await added.json()).id, { text: plain(`${name} ${aliases.join(' ')}`), person: plain(person) });
  }
});

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

const part = fc
  .tuple(
    fc.constantFrom(...WORDS, 'synthetic', 'ejemplo', 'lejos', 'muestra', '3', '%', '_'),
    fc.nat(3),
    fc.integer({ min: 1, max: 9 }),
  )
  .map(([word, from, length]) => word.slice(from, from + length) || word);
const ANYWHERE = { inNoPerson: new Set<string>(), inNoLongName: new Set<string>() };
const way = fc.constantFrom<(words: readonly string[]) => Partial<Way>>(
  () => ({}),
  () => ({ lookUp: [] }),
  (words) => ({ lookUp: words, commonInPeople: new Set(), ...ANYWHERE }),
  () => ({ lookUp: [], commonInPeople: new Set(), ...ANYWHERE }),
  (words) => ({ lookUp: [], commonInPeople: new Set(words), ...ANYWHERE }),
  (words) => ({ lookUp: words.slice(0, 1), commonInPeople: new Set(words.slice(1)), ...ANYWHERE }),
);

async function idsOf(
  search: Record<string, unknown>,
  mayReadContact: boolean,
  chosen?: Partial<Way>,
): Promise<string[]> {
  const query = signatoryQuerySchema.parse(search);
  const { ids } = await pageOfSignatories(house.db, { ...scope, mayReadContact }, query, 'es', chosen);
  return rowsOf<{ id: string }>(await house.db.execute(sql`${ids} ORDER BY position`)).map(({ id }) => id);
}

it('finds what a look at every name finds, in the order of the list, whichever way it looks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { minLength: 1, maxLength: 3 }),
      way,
      fc.constantFrom('name', 'country', 'type', 'state', 'signedOn'),
      fc.constantFrom('asc', 'desc'),
      fc.constantFrom(undefined, 'AR', 'AR,UY'),
      fc.boolean(),
      async (parts, choose, sort, dir, country, mayReadContact) => {
        const list = { sort, dir, country, pageSize: 200 };
        const words = wordsOf(parts.join(' ')).map(plain);
        const has = ({ text, person }: Entry) =>
          words.every((word) => text.includes(word) || (mayReadContact && person.includes(word)));
        const all = (await idsOf(list, mayReadContact)).filter((id) => entries.has(id));
        const expected = all.filter((id) => has(entries.get(id) ?? { text: '', person: '' }));
        const q = parts.join(' ');
        const chosen = choose(wordsOf(q));
        const found: string[] = [];
        for (let after: string | undefined; ; after = found.at(-1)) {
          const page = await idsOf({ ...list, q, pageSize: 7, after }, mayReadContact, chosen);
          found.push(...page.slice(0, 7));
          if (page.length <= 7) break;
        }
        expect(found.filter((id) => entries.has(id))).toEqual(expected);
      },
    ),
    { numRuns: 120 },
  );
});
