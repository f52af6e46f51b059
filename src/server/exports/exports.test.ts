import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type TestApp, testApp } from '../../../tests/support/test-app.ts';

let house: TestApp;
const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://evil.example";"x")'];
beforeAll(async () => {
  house = await testApp();
  const organiser = await house.as('organiser');
  for (const name of FORMULAS) {
    const json = aSignatory({
      organization: { name, country: 'BR', website: 'https://a.example/?x=1,2' },
      representative: { name: 'Ana "Nita", Prueba', email: 'ana@a.example' },
      display: 'counted-only',
    });
    expect((await organiser('POST', '/signatories', { json })).status).toBe(201);
  }
});

async function exported(search: string, role: 'organiser' | 'viewer' = 'organiser') {
  const caller = await house.as(role);
  const answer = await caller('GET', `/signatories/export.csv${search}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { answer, bytes, text, rows: Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data };
}

describe('the export', () => {
  it('is a file that Excel opens with its accents', async () => {
    const { answer, bytes, text } = await exported('?locale=es');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="mispa-iv-signatories-2013-12-23.csv"',
    );
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text).toContain('México Unido Contra la Delincuencia');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('speaks the caller’s language', async () => {
    const { rows } = await exported('?locale=pt&country=US');
    expect(rows[0]?.slice(0, 3)).toEqual(['Nome', 'Sigla', 'País']);
    expect(rows[1]?.[2]).toBe('Estados Unidos');
  });

  it('holds what the same filters show, and every display', async () => {
    const { rows } = await exported('?locale=en&country=BR&sort=name&dir=desc');
    const display = rows[0]?.indexOf('Display') ?? -1;
    expect(rows).toHaveLength(FORMULAS.length + 2);
    expect(new Set(rows.slice(1).map((row) => row[display]))).toEqual(
      new Set(['named in public', 'counted, not named']),
    );
  });

  it('lets no cell start a formula', async () => {
    const { rows } = await exported('?country=BR');
    const names = rows.slice(1).map(([name]) => name);
    for (const formula of FORMULAS) expect(names).toContain(`'${formula}`);
    expect(rows.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
  });

  it('quotes what needs it', async () => {
    const { text } = await exported('?country=BR');
    expect(text).toContain('"Ana ""Nita"", Prueba"');
  });

  it('has the address column only for those who may read it', async () => {
    expect((await exported('?locale=en')).rows[0]).toContain('E-mail');
    const { rows, text } = await exported('?locale=en', 'viewer');
    expect(rows[0]).not.toContain('E-mail');
    expect(text).not.toContain('ana@a.example');
  });
});
