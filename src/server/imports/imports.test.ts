import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  apply,
  countRows,
  dump,
  everyRow,
  over,
  prepare,
  ROSTER_FILES,
  readRoster,
  rosterOf,
  takeBack,
  tally,
  truth,
  upload,
} from '../../../tests/support/imports.ts';
import { dyingAt } from '../../../tests/support/over-transactions.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { organization, signature } from '../db/schema/index.ts';
import { withMatchKeys } from '../duplicates/with-match-keys.ts';

let house: TestApp;
let organiser: Caller;
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

const read = async (id: string) => (await organiser('GET', `/imports/${id}`)).json();
const start = (id: string, json = {}) => organiser('POST', `/imports/${id}/start`, { json });

async function uploaded(bytes: BodyInit, name?: string) {
  const answer = await upload(organiser, bytes, name);
  expect(answer.status).toBe(201);
  const { id } = await answer.json();
  await prepare(house, id);
  return read(id);
}

async function imported(bytes: BodyInit, name?: string) {
  const { id } = await uploaded(bytes, name);
  expect((await start(id)).status).toBe(200);
  await apply(house, id);
  return read(id);
}

describe('uploading a roster', () => {
  it('says what it recognised and writes nothing but the batch', async () => {
    const before = await countRows(house);
    const batch = await uploaded(readRoster('forms-pt.tsv'), 'assinaturas março.tsv');
    expect(batch).toMatchObject({
      state: 'reviewing',
      version: 3,
      fileName: 'assinaturas março.tsv',
      encoding: 'utf-16le',
      delimiter: '\t',
      createdByName: 'Omar Organiza',
      applied: 0,
    });
    expect(batch.settings.mapping).toContain('name');
    expect(batch.samples[1]).toContain('Red de Jóvenes por la Paz');
    expect(await countRows(house)).toEqual(before);
  });

  it.each(ROSTER_FILES)('plans every row of %s as the truth says', async (file) => {
    const { id } = await uploaded(readRoster(file), file);
    const rows = new Map((await everyRow(organiser, id)).map((row: Record<string, unknown>) => [row.number, row]));
    for (const line of truth().filter((line) => line.file === file)) {
      const row = rows.get(line.row);
      expect({ row: line.row, importable: row?.outcome !== 'refused' }).toEqual({
        row: line.row,
        importable: line.importable,
      });
      if (line.importable) expect(row?.planned).toMatchObject({ country: line.country, type: line.type, refusals: [] });
      else expect(row?.planned).not.toMatchObject({ refusals: [] });
    }
  });

  it('refuses what is no table, too many rows, another kind of content, and a viewer', async () => {
    const code = async (answer: Response) => (await answer.json()).code;
    expect(await code(await upload(organiser, 'PK\u0003\u0004 archive'))).toBe('import.unreadable');
    expect(await code(await upload(organiser, ''))).toBe('import.unreadable');
    expect(await code(await upload(organiser, 'Name,Country\n'))).toBe('import.unreadable');
    expect(await code(await upload(organiser, '{}', 'x', 'application/json'))).toBe('request.unsupportedType');
    expect((await upload(organiser, new Uint8Array(101 * 1024 * 1024))).status).toBe(413);
    const viewer = await house.as('viewer');
    expect((await upload(viewer, rosterOf(1))).status).toBe(403);
    expect((await viewer('GET', '/imports')).status).toBe(403);
  });

  it('shows rows that resemble an organisation already there, or a row above', async () => {
    const roster = [
      'Organization,Country,Email',
      'Centro de Estudios Legales y Sociales,Argentina,a@a.example',
      'Casa Nueva de Ejemplo,Uruguay,b@b.example',
      'CASA NUEVA DE EJEMPLO,Uruguay,c@c.example',
    ].join('\n');
    const { id, counts } = await uploaded(roster);
    expect(counts).toEqual({ new: 1, duplicate: 2, refused: 0 });
    const [known, fresh, again] = await everyRow(organiser, id);
    expect(known).toMatchObject({ outcome: 'duplicate', include: false, match: { state: 'confirmed', row: null } });
    expect(fresh).toMatchObject({ outcome: 'new', include: true, match: null });
    expect(again).toMatchObject({ outcome: 'duplicate', match: { organizationId: null, row: 2 } });
  });
});

describe('correcting how a file is read', () => {
  it('plans all rows anew, under the version that was seen', async () => {
    const { id, settings, version: seen } = await uploaded('Foo,Country,Email\nCasa de Ejemplo,Chile,a@a.example');
    expect((await read(id)).counts).toMatchObject({ refused: 1 });
    const json = { ...settings, mapping: ['name', 'country', 'email'] };
    const change = (version: number) =>
      organiser('PUT', `/imports/${id}/settings`, { json, headers: { 'if-match': `"${version}"` } });
    const changed = await change(seen);
    expect(await changed.json()).toMatchObject({ state: 'reviewing', counts: { new: 1, refused: 0 } });
    expect((await change(seen)).status).toBe(412);
  });

  it('refuses a mapping that names a field twice or has another width', async () => {
    const { id, settings, version } = await uploaded(rosterOf(1));
    const put = (mapping: string[]) =>
      organiser('PUT', `/imports/${id}/settings`, {
        json: { ...settings, mapping },
        headers: { 'if-match': `"${version}"` },
      });
    expect((await put(['name', 'name'])).status).toBe(422);
    expect((await put(['name'])).status).toBe(422);
  });
});

describe('importing', () => {
  it('writes every planned row once, with event and audit record', async () => {
    const before = await countRows(house);
    const batch = await imported(rosterOf(120), 'big.csv');
    expect(batch).toMatchObject({ state: 'done', applied: 120, standing: 120, included: 120 });
    expect((await countRows(house))?.signatures).toBe((before?.signatures ?? 0) + 120);
    const administrator = await house.as('administrator');
    const audit = async (action: string) =>
      (await (await administrator('GET', `/api/v1/audit?action=${action}`)).json()).total;
    expect(await audit('import.finished')).toBe(1);
    expect(await audit('import.rowsWritten')).toBe(1);
  });

  it('enters the state that staff chose, and the day that the file names', async () => {
    const { id } = await uploaded(rosterOf(1));
    await start(id, { state: 'pending' });
    await apply(house, id);
    const [signed] = await house.db.select().from(signature).where(eq(signature.batchId, id));
    expect(signed).toMatchObject({ state: 'pending', signedOn: '2013-06-01', display: 'public' });
  });

  it('goes on where it was killed, and writes no row twice', async () => {
    const { id } = await uploaded(rosterOf(2300));
    await start(id);
    await expect(apply(over(house, dyingAt(house.db, 2)), id)).rejects.toThrow('killed');
    expect(await read(id)).toMatchObject({ state: 'running', applied: 2000 });
    await apply(house, id);
    await apply(house, id);
    expect(await read(id)).toMatchObject({ state: 'done', applied: 2300, standing: 2300 });
  });

  it('lets several workers take turns without writing twice', async () => {
    const { id } = await uploaded(rosterOf(2300));
    await start(id);
    await Promise.all([apply(house, id), apply(house, id), apply(house, id)]);
    expect(await read(id)).toMatchObject({ state: 'done', applied: 2300, standing: 2300 });
  });

  it('starts once, however many start it at the same moment', async () => {
    const { id } = await uploaded(rosterOf(3));
    const answers = await Promise.all([start(id), start(id), start(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('stops when cancelled and carries on when started again', async () => {
    const { id } = await uploaded(rosterOf(3));
    await start(id);
    expect((await organiser('POST', `/imports/${id}/cancel`)).status).toBe(200);
    await apply(house, id);
    expect(await read(id)).toMatchObject({ state: 'cancelled', applied: 0 });
    expect((await start(id)).status).toBe(200);
    await apply(house, id);
    expect(await read(id)).toMatchObject({ state: 'done', applied: 3 });
  });

  it('finds nothing to do when the same file comes a second time', async () => {
    await imported(readRoster('google-form-es.csv'));
    const again = await uploaded(readRoster('google-form-es.csv'));
    expect(again.counts.new).toBe(0);
    const answer = await start(again.id);
    expect((await answer.json()).code).toBe('import.nothingToDo');
  });

  it('takes an organisation that came in meanwhile for a duplicate, not for an error', async () => {
    const first = await uploaded(rosterOf(3));
    await imported(rosterOf(2));
    await start(first.id);
    await apply(house, first.id);
    expect(await read(first.id)).toMatchObject({ state: 'done', applied: 1, counts: { new: 1, duplicate: 2 } });
  });

  it('imports a duplicate as an organisation of its own when staff say so', async () => {
    await imported(rosterOf(1));
    const { id } = await uploaded(rosterOf(1));
    expect((await organiser('PATCH', `/imports/${id}/rows/1`, { json: { include: true } })).status).toBe(204);
    const before = await countRows(house);
    await start(id);
    await apply(house, id);
    expect((await countRows(house))?.organizations).toBe((before?.organizations ?? 0) + 1);
    // The two wait to be looked at side by side.
    expect((await (await organiser('GET', '/duplicates')).json()).total).toBe(1);
  });

  it('signs for the entry of the registry that another campaign brought in', async () => {
    const { id: first } = await imported(rosterOf(1));
    await house.db.delete(signature).where(eq(signature.batchId, first));
    const before = await countRows(house);
    const { id, counts } = await uploaded(rosterOf(1));
    expect(counts).toMatchObject({ new: 1 });
    await start(id);
    await apply(house, id);
    expect(await countRows(house)).toMatchObject({ organizations: before?.organizations });
  });
});

const aKnownOne = {
  name: 'Colectivo Zorrilera Quimbalota',
  country: 'AR',
  type: 'women' as const,
  createdAt: new Date('2013-01-01T00:00:00Z'),
};

describe('undoing an import', () => {
  it('restores every count and the registry exactly', async () => {
    await house.db.insert(organization).values(withMatchKeys(aKnownOne));
    const before = { tally: await tally(house), dump: await dump(house) };
    const { id, counts } = await imported(`${rosterOf(700)}\n${aKnownOne.name},Argentina,,,,a@known.example,,`);
    expect(counts).toMatchObject({ new: 701 });
    expect(await tally(house)).not.toEqual(before.tally);
    expect(await dump(house)).not.toEqual(before.dump);
    expect((await organiser('POST', `/imports/${id}/undo`)).status).toBe(200);
    await takeBack(house, id);
    await takeBack(house, id);
    expect({ tally: await tally(house), dump: await dump(house) }).toEqual(before);
    expect(await read(id)).toMatchObject({ state: 'undone', standing: 0, kept: [] });
    expect((await start(id)).status).toBe(409);
  });

  it('keeps and names what was touched since', async () => {
    const { id } = await imported(rosterOf(60));
    const [touched] = await house.db.select().from(signature).where(eq(signature.batchId, id)).limit(1);
    await house.db
      .update(signature)
      .set({ version: 2, state: 'verified' })
      .where(eq(signature.id, touched?.id ?? ''));
    await organiser('POST', `/imports/${id}/undo`);
    await takeBack(house, id);
    const batch = await read(id);
    expect(batch).toMatchObject({ state: 'undone', applied: 60, standing: 1 });
    expect(batch.kept).toMatchObject([{ signatureId: touched?.id }]);
  });

  it('keeps a signature whose organisation, which came with it, was edited since', async () => {
    const { id } = await imported(rosterOf(3));
    const [touched] = await house.db.select().from(signature).where(eq(signature.batchId, id)).limit(1);
    await house.db
      .update(organization)
      .set({ version: 2, note: 'Edited' })
      .where(eq(organization.id, touched?.organizationId ?? ''));
    await organiser('POST', `/imports/${id}/undo`);
    await takeBack(house, id);
    expect(await read(id)).toMatchObject({ state: 'undone', standing: 1, kept: [{ signatureId: touched?.id }] });
  });
});

describe('the file of refused rows', () => {
  it('has the rows as they stood, the reason in the language asked for, and no formulas', async () => {
    const { id } = await uploaded('Organization,Country,Email\n=HYPERLINK(1),Marte,a@a.example');
    const answer = await organiser('GET', `/imports/${id}/refused.csv?locale=es`);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
    expect(text.startsWith('\uFEFFOrganization,Country,Email,Fila del archivo')).toBe(true);
    expect(text).toContain(',2,No se reconoce este país.');
    expect(text).not.toMatch(/(^|,)"?=/m);
  });

  it('can be mended and uploaded again: nothing in it is then there twice', async () => {
    const refused = async (id: string) => (await organiser('GET', `/imports/${id}/refused.csv?locale=es`)).text();
    const first = await uploaded(
      'Organization,Country,Email\n=HYPERLINK(1),Marte,a@a.example\n+Luna Clara,,b@b.example',
    );
    const file = await refused(first.id);
    const again = await uploaded(file, 'refused.csv');
    expect(again.settings.mapping).toEqual(['name', 'country', 'email', 'ignore', 'ignore']);
    expect(await refused(again.id)).toBe(file);
    const mended = await uploaded(file.replace('Marte', 'Chile').replace(',,', ',Chile,'), 'refused.csv');
    expect(await everyRow(organiser, mended.id)).toMatchObject([
      { outcome: 'new', planned: { name: '=HYPERLINK(1)' } },
      { outcome: 'new', planned: { name: '+Luna Clara' } },
    ]);
  });

  it('shows what cells hold without the signs of a web page', async () => {
    const { samples } = await uploaded(
      'Organizaci&oacute;n;País;Correo\nFundaci&oacute;n Luna;Per&uacute;;a@a.example',
    );
    expect(samples).toEqual([['Fundación Luna'], ['Perú'], ['a@a.example']]);
  });

  it('takes the day of import for one that is still to come', async () => {
    const { id } = await uploaded('Organization,Country,Email,Date\nLuna Clara,Chile,a@a.example,21/05/2130');
    const [row] = await everyRow(organiser, id);
    expect(row?.planned).toMatchObject({ notes: [{ code: 'type.missing' }, { code: 'signedOn.future' }] });
  });
});
