import { eq, isNull, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { DuplicateEntry } from '../../domain/signatories/matching/match.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, organization, representative } from '../db/schema/index.ts';
import { findInRegistry } from './find-in-registry.ts';
import { keyRegistry } from './key-registry.ts';
import { type Fields, type Matched, withMatchKeys } from './with-match-keys.ts';

let house: TestApp;
let campaignId: string;
beforeEach(async () => {
  house = await testApp();
  campaignId = onlyRow(await house.db.select().from(campaign)).id;
});

const NAME = 'Centro de Ejemplos Inventados del Norte';

async function enter(fields: Partial<Matched> = {}, keyed = true): Promise<string> {
  const entry: Fields = { name: NAME, country: 'PE', type: 'human-rights', ...fields };
  const values = {
    ...(keyed ? withMatchKeys(entry) : entry),
    type: 'human-rights' as const,
    createdAt: house.ports.now(),
  };
  return onlyRow(await house.db.insert(organization).values(values).returning({ id: organization.id })).id;
}

const sought = (overrides: Partial<DuplicateEntry> = {}): DuplicateEntry => ({
  id: 'new',
  name: NAME,
  country: 'PE',
  ...overrides,
});

const found = async (...entries: DuplicateEntry[]) =>
  (await findInRegistry(house.db, campaignId, entries)).pairs.map(({ a, b }) => `${a} ${b}`);

describe('looking an entry up in the registry', () => {
  it.each<[string, Partial<Matched>, Partial<DuplicateEntry>]>([
    ['a slip', {}, { name: 'Centro de Ejempols Inventados del Norte' }],
    ['an acronym', {}, { name: 'CEIN' }],
    ['a former name', { name: 'Casa Inventada', formerNames: [NAME] }, {}],
    ['a name in another language', { name: 'Casa Inventada', names: { en: NAME } }, {}],
  ])('finds it by %s', async (_, entered, overrides) => {
    const id = await enter(entered);
    expect(await found(sought(overrides))).toEqual([`new ${id}`]);
  });

  it('finds it in another country by its mailbox only', async () => {
    const id = await enter({ country: 'CL' });
    await house.db.insert(representative).values({
      organizationId: id,
      name: 'Persona Inventada',
      email: 'Buzon@inventada.example',
      createdAt: house.ports.now(),
    });
    expect(await found(sought({ email: 'otro@inventada.example' }))).toEqual([]);
    expect(await found(sought({ email: 'buzon@inventada.example' }))).toEqual([`new ${id}`]);
  });

  it('leaves out what was merged, and an entry itself', async () => {
    const [kept, merged] = [await enter(), await enter()];
    await house.db.update(organization).set({ mergedIntoId: kept }).where(eq(organization.id, merged));
    expect(await found(sought(), sought({ id: kept }))).toEqual([`new ${kept}`]);
  });

  it('answers for many at once as for each alone', async () => {
    await enter();
    await enter({ name: 'Red de Nombres Inventados', acronym: 'RNI' });
    await enter({ name: 'Centro Inventado de Muestras', website: 'https://muestras.example' });
    const entries = [
      sought({ id: '1' }),
      sought({ id: '2', name: 'RNI' }),
      sought({ id: '3', name: 'Ctro. Inventado de Muestras' }),
      sought({ id: '4', name: 'Nada Parecido Aquí' }),
    ];
    const alone = [];
    for (const entry of entries) alone.push(...(await found(entry)));
    expect(alone).toHaveLength(3);
    expect(new Set(await found(...entries))).toEqual(new Set(alone));
  });

  it('finds the one among hundreds that share its common keys', async () => {
    const crowd = Array.from({ length: 300 }, (_, at) => ({
      ...withMatchKeys({
        name: `Centro de Ejemplos Inventados ${at}xy`,
        acronym: 'CEI',
        country: 'PE',
        type: 'human-rights',
      }),
      createdAt: house.ports.now(),
    }));
    await house.db.insert(organization).values(crowd);
    const id = await enter({ acronym: 'CEI' });
    expect(await found(sought({ acronym: 'CEI' }))).toEqual([`new ${id}`]);
  });
});

describe('entries without match keys', () => {
  it('get them in the background, and are found from then on', async () => {
    const id = await enter({}, false);
    expect(await found(sought())).toEqual([]);
    expect(await keyRegistry(house)).toBe(1);
    expect(await found(sought())).toEqual([`new ${id}`]);
    expect(await keyRegistry(house)).toBe(0);
  });

  it('are none among those that the house enters and edits itself', async () => {
    const organiser = await house.as('organiser');
    const { organization: fields, ...rest } = aSignatory({ organization: { name: 'Casa Inventada', country: 'PE' } });
    const { id, version } = await (
      await organiser('POST', '/signatories', { json: { organization: fields, ...rest } })
    ).json();
    expect(await found(sought({ name: 'Casa Inventada' }))).toHaveLength(1);
    const answer = await organiser('PUT', `/signatories/${id}`, {
      json: {
        organization: { ...fields, name: NAME },
        representative: rest.representative,
        display: rest.display,
        note: rest.note,
      },
      headers: { 'if-match': `"${version}"` },
    });
    expect(answer.status).toBe(200);
    expect(await house.db.select().from(organization).where(isNull(organization.matchKeys))).toEqual([]);
    expect(await found(sought())).toHaveLength(1);
    expect(await house.db.execute(sql`SELECT 1 FROM organization WHERE match_keys = '{}'`)).toMatchObject({ rows: [] });
  });
});
