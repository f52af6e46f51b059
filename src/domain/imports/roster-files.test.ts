import { describe, expect, test } from 'vitest';
import { decodeRoster } from './decode-roster.ts';
import { parseRoster } from './parse-roster.ts';
import { recogniseColumns } from './recognise-columns.ts';
import { recogniseDateOrder } from './recognise-date-order.ts';

const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

describe('decodeRoster', () => {
  test.each([
    ['utf-8', bytes('\uFEFFPaís;México', 'utf8')],
    ['utf-16le', bytes('\uFEFFPaís;México', 'utf16le')],
    ['utf-16le', bytes('País;México', 'utf16le')],
    ['utf-16be', bytes('País;México', 'utf16le').map((_, at, all) => all[at % 2 === 0 ? at + 1 : at - 1] ?? 0)],
    ['windows-1252', bytes('País;México', 'latin1')],
    ['utf-8', bytes('PaÃ­s;MÃ©xico', 'utf8')],
  ] as const)('reads %s', (encoding, file) => {
    expect(decodeRoster(file)).toEqual({ text: 'País;México', encoding });
  });

  test('a file pasted together from two encodings keeps both readable', () => {
    const mixed = new Uint8Array([...bytes('España\n', 'utf8'), ...bytes('México', 'latin1')]);
    expect(decodeRoster(mixed).text).toBe('España\nMéxico');
  });
});

describe('parseRoster', () => {
  test.each([',', ';', '\t', '|'] as const)(
    'guesses %j, keeps quoted line breaks and skips blank lines',
    (delimiter) => {
      const text = [['Nombre', 'País', 'Correo'], ['"Red\nSur"', 'Perú', 'a@b.org'], [''], ['Casa', 'Chile', 'c@d.org']]
        .map((cells) => cells.join(delimiter))
        .join('\r\n');
      expect(parseRoster(text)).toEqual({
        delimiter,
        header: ['Nombre', 'País', 'Correo'],
        rows: [
          ['Red\nSur', 'Perú', 'a@b.org'],
          ['Casa', 'Chile', 'c@d.org'],
        ],
      });
    },
  );

  test('a quotation mark that never closes does not swallow the rows after it', () => {
    expect(parseRoster('Nombre;País;Correo\n"Casa;Perú;a@b.org\nRed;Chile;c@d.org').rows).toHaveLength(2);
  });

  test('reads headings and apostrophes that were written for other programs', () => {
    expect(parseRoster("Organizaci&oacute;n;Pa&iacute;s;'+Tel\n'=HYPERLINK(1);Per&uacute;;'+51 1")).toEqual({
      delimiter: ';',
      header: ['Organización', 'País', '+Tel'],
      rows: [['=HYPERLINK(1)', 'Per&uacute;', '+51 1']],
    });
  });

  test.each([
    ["'=1", '=1'],
    ["' -1", ' -1'],
    ["'@Casa'", "'@Casa'"],
    ["'t Huis", "'t Huis"],
    ["''=1", "''=1"],
  ])('of %s, what keeps a spreadsheet from calculating is taken off', (cell, read) => {
    expect(parseRoster(`Nombre,País\n${cell},Perú`).rows).toEqual([[read, 'Perú']]);
  });

  test('finds the headings under a title', () => {
    expect(parseRoster('Firmas\nOrganización,País,Correo\nRed,Perú,a@b.org').header).toEqual([
      'Organización',
      'País',
      'Correo',
    ]);
  });
});

test('columns are known by their headings in three languages', () => {
  expect(
    recogniseColumns([
      '¿Cuál es el nombre de su organización?',
      'Sigla',
      'País',
      'Nombre del representante de la organización',
      'E-mail',
    ]),
  ).toEqual(['name', 'acronym', 'country', 'representativeName', 'email']);
  expect(recogniseColumns(['first_name', 'last_name', 'Organization Name', 'Organization type', 'zip_code'])).toEqual([
    'representativeName',
    'representativeName',
    'name',
    'type',
    'ignore',
  ]);
  expect(recogniseColumns(['Name', 'Organization'])).toEqual(['representativeName', 'name']);
  expect(recogniseColumns(['Name', 'Country'])).toEqual(['name', 'country']);
});

test.each<[string, string[]]>([
  ['Nombre completo de la organización', ['name']],
  ['Full legal name of your organisation', ['name']],
  ['Organização signatária | Responsável', ['name', 'representativeName']],
  ['Signatory | Representative', ['name', 'representativeName']],
  ['Organización | Contacto (nombre) | Contacto (correo)', ['name', 'representativeName', 'email']],
  ['Coletivo | Contato (e-mail) | Contato (nome)', ['name', 'email', 'representativeName']],
  ['Organization | Location (country)', ['name', 'country']],
  ['Organization | City | Location', ['name', 'ignore', 'country']],
  ['Organization | Location | Country', ['name', 'ignore', 'country']],
  ['Entidade | Segmento | País', ['name', 'type', 'country']],
  ['Denominación | Naturaleza | Nacionalidad', ['name', 'type', 'country']],
  ['Organización | Referente | Endereço eletrônico', ['name', 'representativeName', 'email']],
])('of %s', (header, fields) => {
  expect(recogniseColumns(header.split(' | '))).toEqual(fields);
});

test('the order of day and month is decided by the dates that have one reading', () => {
  expect(recogniseDateOrder(['01/02/2026', '31/12/2026'])).toEqual({ order: 'dmy', certain: true });
  expect(recogniseDateOrder(['01/02/2026', '12/31/2026'])).toEqual({ order: 'mdy', certain: true });
  expect(recogniseDateOrder(['01/02/2026'])).toEqual({ order: 'dmy', certain: false });
});

test.each<[number, number, string, boolean]>([
  [12, 1, 'dmy', true],
  [4, 1, 'dmy', true],
  [3, 1, 'dmy', false],
  [1, 12, 'mdy', true],
  [6, 6, 'dmy', false],
])(
  '%d dates that begin with the day and %d with the month: %s, certain: %s',
  (dayFirst, monthFirst, order, certain) => {
    const dates = [...Array(dayFirst).fill('31/12/2025'), ...Array(monthFirst).fill('12/31/2025')];
    expect(recogniseDateOrder(dates)).toEqual({ order, certain });
  },
);
