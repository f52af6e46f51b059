import { beforeEach, expect, it } from 'vitest';
import { everyRow, upload } from '../../../tests/support/imports.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';

let house: TestApp;
let organiser: Caller;
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

const roster = (name: string, heading = 'Quién') =>
  `${heading},Dónde,Correo,Tipo\n${name} Uno,Marte,u@u.example,Zapatería\n${name} Dos,MARTE,d@d.example,Mujeres\n${name} Tres,Peru,t@t.example,`;

const uploaded = async (text: string) => (await upload(organiser, text)).json();

/** Says what the columns are and what two values mean. */
async function settled(text: string) {
  const { id, settings, version } = await uploaded(text);
  const mapping = ['name', 'country', 'email', 'type'];
  const json = { ...settings, mapping, values: { country: { marte: 'UY' }, type: { zapateria: 'development' } } };
  return organiser('PUT', `/imports/${id}/settings`, { json, headers: { 'if-match': `"${version}"` } });
}

it('tells the values of countries and types with how they are read, those in doubt first', async () => {
  const { id, settings, version } = await uploaded(roster('Casa'));
  const json = { ...settings, mapping: ['name', 'country', 'email', 'type'] };
  await organiser('PUT', `/imports/${id}/settings`, { json, headers: { 'if-match': `"${version}"` } });
  expect((await (await organiser('GET', `/imports/${id}/values`)).json()).items).toEqual([
    { field: 'country', value: 'MARTE', count: 1, read: null, doubt: 'unknown' },
    { field: 'country', value: 'Marte', count: 1, read: null, doubt: 'unknown' },
    { field: 'country', value: 'Peru', count: 1, read: 'PE', doubt: null },
    { field: 'type', value: 'Zapatería', count: 1, read: null, doubt: 'unknown' },
    { field: 'type', value: 'Mujeres', count: 1, read: 'women', doubt: null },
  ]);
});

it('what staff say of a value holds for all rows that have it, however it is written', async () => {
  const { id, counts } = await (await settled(roster('Casa'))).json();
  expect(counts).toMatchObject({ new: 3 });
  const rows = await everyRow(organiser, id);
  expect(rows.map(({ planned }: Record<string, unknown>) => planned)).toMatchObject([
    { country: 'UY', type: 'development' },
    { country: 'UY', type: 'women' },
    { country: 'PE', type: 'other' },
  ]);
});

it('refuses a meaning that is no country or no type', async () => {
  const { id, settings, version } = await uploaded(roster('Casa'));
  const json = { ...settings, values: { country: { marte: 'Mars' }, type: {} } };
  const answer = await organiser('PUT', `/imports/${id}/settings`, { json, headers: { 'if-match': `"${version}"` } });
  expect(answer.status).toBe(422);
});

it('the next roster with these headings is read as the last one that was imported', async () => {
  const { id } = await (await settled(roster('Casa'))).json();
  expect(await uploaded(roster('Mesa'))).toMatchObject({ remembered: false });
  await organiser('POST', `/imports/${id}/start`, { json: {} });
  const next = await uploaded(roster('Foro', 'QUIEN'));
  expect(next).toMatchObject({
    remembered: true,
    counts: { new: 3 },
    settings: { mapping: ['name', 'country', 'email', 'type'] },
  });
  expect(await uploaded(roster('Foro', 'Cuándo'))).toMatchObject({ remembered: false });
});
