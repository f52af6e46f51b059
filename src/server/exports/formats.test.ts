import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type TestApp, testApp } from '../../../tests/support/test-app.ts';

let house: TestApp;
beforeAll(async () => {
  house = await testApp();
  const organiser = await house.as('organiser');
  const json = aSignatory({
    organization: { name: '=1+1 <Prueba> & "Más" _x0041_', country: 'UY', website: 'https://prueba.example' },
    representative: { name: 'Ana Prueba', role: 'Directora', email: 'ana@prueba.example' },
    source: 'escribió ana@prueba.example',
    signedOn: '2013-11-21',
  });
  expect((await organiser('POST', '/signatories', { json })).status).toBe(201);
});

async function file(path: string, role: 'organiser' | 'viewer' = 'organiser') {
  const answer = await (await house.as(role))('GET', path);
  expect(answer.status).toBe(200);
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

const sheetOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

describe('a workbook', () => {
  it('holds every text as text and every day as a day', async () => {
    const { answer, bytes } = await file('/signatories/export.xlsx?locale=es&country=UY&q=prueba');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="mispa-iv-signatories-.*\.xlsx"$/);
    const sheet = sheetOf(bytes);
    expect(sheet).toContain('<is><t xml:space="preserve">=1+1 &lt;Prueba&gt; &amp; "Más" _x005F_x0041_</t></is>');
    // 2013-11-21 as spreadsheets count days.
    expect(sheet).toContain('<c s="2"><v>41599</v></c>');
    expect(sheet).not.toContain('<f>');
    expect(sheet.match(/<row>/g)).toHaveLength(2);
  });

  it('has no address for who may not read any', async () => {
    expect(sheetOf((await file('/signatories/export.xlsx?q=prueba')).bytes)).toContain('ana@prueba.example');
    expect(sheetOf((await file('/signatories/export.xlsx?q=prueba', 'viewer')).bytes)).not.toContain(
      'ana@prueba.example',
    );
  });
});

describe('the data', () => {
  it('is one document, with what is known of each', async () => {
    const { bytes } = await file('/signatories/export.json?q=prueba');
    const data = JSON.parse(new TextDecoder().decode(bytes));
    expect(data).toMatchObject({ origin_system: 'Countersign', campaign: 'mispa-iv', total_records: 1 });
    expect(data.signatures).toMatchObject([
      {
        action_date: '2013-11-21',
        state: 'confirmed',
        identity: 'representative-confirmed',
        display: 'public',
        organization: { name: '=1+1 <Prueba> & "Más" _x0041_', postal_addresses: [{ country: 'UY' }] },
        person: { name: 'Ana Prueba', email_addresses: [{ address: 'ana@prueba.example' }] },
      },
    ]);
  });

  it('of nobody is a document too', async () => {
    const { bytes } = await file('/signatories/export.json?q=quetzalcoatl');
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({ signatures: [], total_records: 0 });
  });

  it('has no address for who may not read any, not even in running text', async () => {
    const { bytes } = await file('/signatories/export.json?q=prueba', 'viewer');
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('Ana Prueba');
    expect(text.replaceAll('…@…', '')).not.toContain('@');
  });
});
