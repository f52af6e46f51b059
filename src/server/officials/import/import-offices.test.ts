import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../../tests/support/test-app.ts';
import { rowsOf } from '../../db/rows.ts';

let house: TestApp;
let organiser: Awaited<ReturnType<TestApp['as']>>;
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

const upload = async (text: string | Uint8Array<ArrayBuffer>, name = 'Lista sintética.csv') => {
  const headers = { 'content-type': 'text/csv', 'x-file-name': encodeURIComponent(name) };
  return organiser('POST', '/officials/imports', { body: text, headers });
};
const looked = async (text: string) => {
  const answer = await upload(text);
  expect(answer.status).toBe(201);
  return answer.json();
};
const act = (id: string, what: 'apply' | 'undo') => organiser('POST', `/officials/imports/${id}/${what}`);
const offices = async () => (await (await organiser('GET', '/officials')).json()).items;
const officeOf = async (country: string, title: string) =>
  (await offices()).find(
    (one: { country: string; titleEn: string }) => one.country === country && one.titleEn === title,
  );

/** Everything that an import writes to, versions aside. */
async function dump() {
  const { rows } = {
    rows: rowsOf(
      await house.db.execute(sql`
      SELECT to_jsonb(o) - 'version' AS office,
        (SELECT jsonb_agg(to_jsonb(h) ORDER BY h.id) FROM office_holder h WHERE h.office_id = o.id) AS holders,
        (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.id) FROM office_contact c WHERE c.office_id = o.id) AS contacts
      FROM office o ORDER BY o.id`),
    ),
  };
  return rows;
}

const TARGETS = [
  'title,first_name,last_name,country,gender,email,phone',
  'Minister of Trials,Noa,Ensaiada,Uruguay,F,noa@trials.example,+598 2 123 4567',
  'Minister of Security,Sam,Sample,Argentina,X,sam@sample.example,',
  'Minister of Nothing,Kim,Sample,Atlantis,,,',
].join('\n');

describe('a list of offices', () => {
  it('is looked at before anything is written: new, changed and refused rows, each with what to mend', async () => {
    const before = await dump();
    const found = await looked(TARGETS);
    expect(found).toMatchObject({
      state: 'planned',
      fileName: 'Lista sintética.csv',
      counts: { new: 1, changed: 1, unchanged: 0, refused: 1 },
    });
    expect(found.rows[2]).toMatchObject({
      line: 4,
      outcome: 'refused',
      problems: [{ code: 'countryUnknown', value: 'Atlantis' }],
    });
    expect(await dump()).toEqual(before);
  });

  it('is applied as shown, once, and changes nothing when it comes again', async () => {
    const { id } = await looked(TARGETS);
    expect((await act(id, 'apply')).status).toBe(200);
    expect(await officeOf('UY', 'Minister of Trials')).toMatchObject({
      holders: [{ name: 'Noa Ensaiada', addressGender: 'feminine', source: 'Lista sintética.csv' }],
      contacts: [{ kind: 'email', value: 'noa@trials.example' }, { kind: 'phone' }],
    });
    expect(await officeOf('AR', 'Minister of Security')).toMatchObject({ contacts: [{ value: 'sam@sample.example' }] });
    const again = await act(id, 'apply');
    expect([again.status, (await again.json()).code]).toEqual([409, 'officeImport.wrongState']);
    const after = await dump();
    const same = await looked(TARGETS);
    expect(same.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2, refused: 1 });
    await act(same.id, 'apply');
    expect(await dump()).toEqual(after);
  });

  it('is not applied blindly: what a colleague changed meanwhile is looked at again', async () => {
    const { id } = await looked(TARGETS);
    const { id: office, version, holder: _, ...argentina } = await officeOf('AR', 'Minister of Security');
    const contact = { kind: 'email', value: 'sam@sample.example' };
    const added = await organiser('POST', `/officials/${office}/contacts`, {
      json: contact,
      headers: { 'if-match': `"${version}"` },
    });
    expect([added.status, argentina.country]).toEqual([201, 'AR']);
    const refused = await act(id, 'apply');
    expect(refused.status).toBe(409);
    const { code, current } = await refused.json();
    expect(code).toBe('officeImport.changed');
    expect(current.rows[1].differences.map(({ field }: { field: string }) => field)).toEqual(['holder']);
    expect(await officeOf('UY', 'Minister of Trials')).toBeUndefined();
    expect((await act(id, 'apply')).status).toBe(200);
  });

  it('is taken back exactly', async () => {
    await act(
      (await looked('country,office,email,source\nArgentina,Minister of Security,first@sample.example,x')).id,
      'apply',
    );
    const before = await dump();
    const { id } = await looked(`${TARGETS}\nMinister of Security,Ana,Segunda,Argentina,F,,`);
    await act(id, 'apply');
    expect(await dump()).not.toEqual(before);
    const undone = await (await act(id, 'undo')).json();
    expect(undone).toMatchObject({ state: 'undone', kept: [] });
    expect(await dump()).toEqual(before);
    expect((await act(id, 'undo')).status).toBe(409);
  });

  it('leaves what was edited since, and what letters name, and says so', async () => {
    const { id } = await looked(TARGETS);
    await act(id, 'apply');
    const { id: office, version } = await officeOf('AR', 'Minister of Security');
    const json = { kind: 'phone', value: '+54 11 1234 5678' };
    await organiser('POST', `/officials/${office}/contacts`, { json, headers: { 'if-match': `"${version}"` } });
    const { id: other } = await officeOf('UY', 'Minister of Trials');
    await house.db.execute(
      sql`INSERT INTO letter_recipient (letter_id, office_id) SELECT id, ${other} FROM letter LIMIT 1`,
    );
    const undone = await (await act(id, 'undo')).json();
    expect(undone.kept).toEqual([
      { officeId: office, label: 'AR: Minister of Security', why: 'edited' },
      { officeId: other, label: 'UY: Minister of Trials', why: 'inLetters' },
    ]);
    expect(await officeOf('AR', 'Minister of Security')).toMatchObject({
      contacts: [{ kind: 'email' }, { kind: 'phone' }],
    });
  });

  it('has its columns named by a person where their headings say nothing', async () => {
    const found = await looked('Estado miembro,Autoridad encargada\nChile,Minister of Trials');
    expect(found.rows).toEqual([]);
    const url = `/officials/imports/${found.id}/mapping`;
    const none = await organiser('PUT', url, { json: { mapping: { country: 0 } } });
    expect([none.status, (await none.json()).code]).toEqual([422, 'officeImport.noColumns']);
    const named = await (await organiser('PUT', url, { json: { mapping: { country: 0, title: 1 } } })).json();
    expect(named.counts).toMatchObject({ new: 1 });
  });

  it.each([
    ['an empty file', ''],
    ['a workbook', 'PK\u0003\u0004 whatever'],
    ['a file of headings alone', 'country,office\n'],
  ])('is refused kindly when it is %s', async (_, text) => {
    const answer = await upload(text);
    expect([answer.status, (await answer.json()).code]).toEqual([422, 'import.unreadable']);
  });
});

describe('rows that cannot be imported', () => {
  it('are taken along with what to do, and nothing is doubled when they are mended and brought again', async () => {
    const { id } = await looked(TARGETS);
    await act(id, 'apply');
    const text = await (await organiser('GET', `/officials/imports/${id}/refused.csv?locale=en`)).text();
    expect(text).toContain('Minister of Nothing,Kim,Sample,Atlantis,,,,This is no country that we know.');
    expect(text).not.toContain('Noa');
    const { counts } = await looked(
      `${text.replace('Atlantis', 'Chile')}${TARGETS.split('\n').slice(1, 3).join('\n')}`,
    );
    expect(counts).toMatchObject({ new: 1, unchanged: 2, refused: 0 });
  });
});

describe('the exported list', () => {
  it('can be imported again without changing anything', async () => {
    await act((await looked(TARGETS)).id, 'apply');
    const text = await (await organiser('GET', '/officials/export.csv')).text();
    expect(text).toContain('noa@trials.example');
    const { counts } = await looked(text);
    expect(counts).toMatchObject({ new: 0, changed: 0, refused: 0 });
  });

  it('runs no formula, and holds no address for whoever may see none', async () => {
    await act((await looked('country,office,institution,email\nChile,=1+1,+54,a@sample.example')).id, 'apply');
    const viewer = await house.as('viewer');
    const text = await (await viewer('GET', '/officials/export.csv')).text();
    expect(text).toContain("'=1+1");
    expect(text).not.toContain('a@sample.example');
  });
});
