import { strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { aSheetList, aWorkbook, inlineRows } from '../../../tests/support/a-workbook.ts';
import { everyRow, prepare, upload } from '../../../tests/support/imports.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';

let house: TestApp;
let organiser: Caller;
beforeAll(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

const read = async (id: string) => (await organiser('GET', `/imports/${id}`)).json();

async function uploaded(file: BodyInit) {
  const answer = await upload(organiser, file, 'roster.xlsx', 'application/octet-stream');
  const body = await answer.json();
  if (answer.status !== 201) return body;
  await prepare(house, body.id);
  return read(body.id);
}

const planned = async (id: string) =>
  (await everyRow(organiser, id)).map((row: Record<string, unknown>) => row.planned);

const HEADINGS = ['Organización', 'País', 'Correo', 'Fecha'];
const SHARED = '<si><t>Organización</t></si><si><t>País</t></si><si><t>Correo</t></si><si><t>Fecha</t></si>';
const HEADER = `<row r="1">${['A', 'B', 'C', 'D'].map((column, at) => `<c r="${column}1" t="s"><v>${at}</v></c>`).join('')}</row>`;
const DATES =
  '<numFmts><numFmt numFmtId="164" formatCode="[$-40A]dd/mm/yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>';

describe('a workbook of Excel', () => {
  it('is read with shared texts, texts in pieces, dates as numbers and gaps between cells', async () => {
    const rows = `${HEADER}
      <row r="3" hidden="1"><c r="A3" t="s"><v>4</v></c><c r="B3" t="inlineStr"><is><r><t>Mé</t></r><r><t>xico</t></r></is></c>
        <c r="C3" t="str"><f>A1&amp;B1</f><v>a@a.example</v></c><c r="D3" s="1"><v>41426.5</v></c></row>
      <row r="4"><c r="A4" t="s"><v>5</v></c><c r="C4" t="inlineStr"><is><t>b@b.example</t></is></c></row>`;
    const batch = await uploaded(
      aWorkbook({
        workbook: aSheetList('Firmas'),
        sheets: [`<sheetData>${rows}</sheetData>`],
        strings: `${SHARED}<si><t>Casa &amp; Luna_x0020_Nueva</t><rPh><t>no</t></rPh></si><si><r><t xml:space="preserve">Red </t></r><r><t>Austral</t></r></si>`,
        styles: DATES,
      }),
    );
    expect(batch).toMatchObject({ state: 'reviewing', format: 'xlsx', sheets: ['Firmas'], sheet: 'Firmas', total: 2 });
    expect(await planned(batch.id)).toMatchObject([
      { name: 'Casa & Luna Nueva', country: 'MX', email: 'a@a.example', signedOn: '2013-06-01' },
      { name: 'Red Austral', email: 'b@b.example', refusals: [{ code: 'country.missing' }] },
    ]);
  });

  it('counts days from 1904 where it says so', async () => {
    const batch = await uploaded(
      aWorkbook({
        workbook: `<workbookPr date1904="1"/>${aSheetList('S')}`,
        sheets: [
          `<sheetData>${HEADER}<row r="2"><c r="A2" t="str"><v>Casa Boreal</v></c><c r="B2" t="str"><v>CL</v></c><c r="C2" t="str"><v>c@c.example</v></c><c r="D2" s="1"><v>39964</v></c></row></sheetData>`,
        ],
        strings: SHARED,
        styles: DATES,
      }),
    );
    expect(await planned(batch.id)).toMatchObject([{ country: 'CL', signedOn: '2013-06-01' }]);
  });

  it('gives rows what they share in one merged cell', async () => {
    const batch = await uploaded(
      aWorkbook({
        workbook: aSheetList('S'),
        sheets: [
          `<sheetData>${HEADER}${[2, 3].map((row) => `<row r="${row}"><c r="A${row}" t="str"><v>Casa ${row === 2 ? 'Norte' : 'Sur'}</v></c>${row === 2 ? '<c r="B2" t="str"><v>Perú</v></c>' : '<c r="B3"/>'}<c r="C${row}" t="str"><v>m${row}@m${row}.example</v></c></row>`).join('')}</sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells>`,
        ],
        strings: SHARED,
      }),
    );
    expect(await planned(batch.id)).toMatchObject([{ country: 'PE' }, { country: 'PE' }]);
  });

  it('is read from the first sheet that shows, or from the one that staff choose', async () => {
    const rows = (name: string) => inlineRows([HEADINGS, [name, 'Chile', 'x@x.example', '']]);
    const hidden = aSheetList('Notas', 'Firmas', 'Más').replace('sheetId="1"', 'sheetId="1" state="hidden"');
    const file = aWorkbook({ workbook: hidden, sheets: ['<sheetData/>', rows('Casa Dos'), rows('Casa Tres')] });
    const { id, sheet, settings, version } = await uploaded(file);
    expect(sheet).toBe('Firmas');
    const json = { ...settings, reading: { sheet: 'Más' } };
    const changed = await organiser('PUT', `/imports/${id}/settings`, {
      json,
      headers: { 'if-match': `"${version}"` },
    });
    expect(await changed.json()).toMatchObject({ state: 'reviewing', sheet: 'Más' });
    expect(await planned(id)).toMatchObject([{ name: 'Casa Tres' }]);
  });

  it('larger than a piece of its upload is read across the pieces', async () => {
    const noise = crypto.getRandomValues(new Uint8Array(60_000));
    const rows = Array.from({ length: 3 }, (_, at) => [
      `Casa Grande ${'ABC'[at]}`,
      'Chile',
      `g${at}@g${at}.example`,
      '',
    ]);
    const others = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`xl/media/${at}.png`, noise]));
    const batch = await uploaded(
      aWorkbook({ workbook: aSheetList('S'), sheets: [inlineRows([HEADINGS, ...rows])], others }),
    );
    expect(batch).toMatchObject({ state: 'reviewing', total: 3 });
  });
});

describe('what is no workbook to be read', () => {
  const OLD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  it.each<[string, () => Uint8Array<ArrayBuffer>, string]>([
    ['an old Excel file', () => new Uint8Array([...OLD, ...new Uint8Array(600)]), 'import.oldExcel'],
    [
      'a workbook with a password',
      () => new Uint8Array([...OLD, ...new Uint8Array(600), ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'import.encrypted',
    ],
    ['an archive of something else', () => aWorkbook({ workbook: '', sheets: [] }), 'import.unreadable'],
    [
      'a workbook cut short',
      () => aWorkbook({ workbook: aSheetList('S'), sheets: [inlineRows([HEADINGS])] }).slice(0, -40),
      'import.unreadable',
    ],
  ])('%s says so', async (_, file, code) => {
    expect(await uploaded(file())).toMatchObject({ code });
  });

  it('a workbook that unpacks to far more than it should is not unpacked', async () => {
    const bomb = strToU8(`<sheetData>${'<row></row>'.repeat(2_000_000)}</sheetData>`);
    const file = aWorkbook({ workbook: aSheetList('S'), sheets: ['x'], others: { 'xl/worksheets/sheet1.xml': bomb } });
    const answer = await uploaded(file);
    expect(answer.problem ?? answer).toMatchObject({ code: 'import.tooExpanded' });
  });
});
