import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { OfficeState } from './import-shapes.ts';
import { recogniseOfficeColumns, saysOffices } from './office-columns.ts';
import { planOffices } from './plan-offices.ts';
import { readOfficeRow } from './read-office-row.ts';

const read = (table: string, separator = ',') => {
  const [header = [], ...rows] = table.split('\n').map((line) => line.split(separator));
  const mapping = recogniseOfficeColumns(header);
  return rows.map((cells, at) => ({ line: at + 2, ...readOfficeRow(cells, mapping, 'dmy') }));
};
const plan = (table: string, existing: readonly OfficeState[] = [], separator = ',') =>
  planOffices(read(table, separator), existing, 'list.csv');
/** As the database has it afterwards. */
const stored = (table: string): OfficeState[] =>
  plan(table).touched.map((office, at) => ({
    ...office,
    id: `office ${at}`,
    holders: office.holders.map((holder, n) => ({ ...holder, id: `holder ${n}` })),
    contacts: office.contacts.map((contact, n) => ({ ...contact, id: `contact ${n}` })),
  }));
const first = <T>([one]: readonly T[]): T => one as T;

describe('headings', () => {
  const named = (header: string) =>
    Object.entries(recogniseOfficeColumns(header.split(',')))
      .toSorted(([, a = 0], [, b = 0]) => a - b)
      .map(([field]) => field)
      .join(' ');

  test.each([
    [
      'country,office_en,office_local,locale,holder,holder_from,holder_to,source',
      'country titleEn titleLocal locale holder heldFrom heldTo source',
    ],
    [
      'title,first_name,last_name,zip_code,country,gender,email,phone',
      'title firstName lastName country gender email phone',
    ],
    [
      'País,Cargo,Titular,Desde,Hasta,Correo electrónico,Teléfono,Dirección,Sitio web,Fuente,Idioma',
      'country title holder heldFrom heldTo email phone post portal source locale',
    ],
    [
      'País,Cargo,Nome,Gênero,E-mail,Telefone,Endereço,Portal,Fonte do contato,Válido até,Órgão,Observações',
      'country title holder gender email phone post portal contactSource validUntil institution note',
    ],
    ['Nombres,Apellidos,Puesto,País,Institución', 'firstName lastName title country institution'],
    ['País,Cargo en inglés,Cargo en su idioma,Zona horaria', 'country titleEn titleLocal timeZone'],
  ])('of “%s”', (header, fields) => {
    expect(named(header)).toBe(fields);
  });

  test('must name a country and a post', () => {
    expect(saysOffices(recogniseOfficeColumns(['País', 'Cargo']))).toBe(true);
    expect(saysOffices(recogniseOfficeColumns(['País', 'Correo']))).toBe(false);
  });
});

describe('a row', () => {
  const row = (header: string, cells: string) => first(read(`${header}\n${cells}`));

  test('of Action Network’s custom targets is an office, its holder and two contacts', () => {
    const header = 'title,first_name,last_name,zip_code,country,gender,email,phone';
    expect(row(header, 'Minister of Trials,Noa,Ensaiada,,Uruguay,F,NOA@trials.example,+598 2 123 4567')).toMatchObject({
      row: {
        country: 'UY',
        title: 'Minister of Trials',
        holder: { name: 'Noa Ensaiada', gender: 'feminine' },
        contacts: [
          { kind: 'email', value: 'noa@trials.example' },
          { kind: 'phone', value: '+598 2 123 4567' },
        ],
      },
      problems: [],
    });
  });

  test.each([
    ['country,office', ',Ministra', 'countryMissing', ''],
    ['country,office', 'Atlantis,Ministra', 'countryUnknown', 'Atlantis'],
    ['country,office', 'América Latina,Ministra', 'countryRegion', 'América Latina'],
    ['country,office', 'Perú,-', 'titleMissing', ''],
    ['country,office', `Perú,${'x'.repeat(201)}`, 'tooLong', 'x'.repeat(100)],
    ['country,office,idioma', 'Perú,Ministra,quechua', 'languageUnknown', 'quechua'],
    ['country,office,tipo', 'Perú,Ministra,club', 'kindUnknown', 'club'],
    ['country,office,gender', 'Perú,Ministra,?!?a', 'genderUnknown', '?!?a'],
    ['country,office,desde', 'Perú,Ministra,pronto', 'dateUnreadable', 'pronto'],
    ['country,office,desde,hasta', 'Perú,Ministra,2014-01-01,2013-01-01', 'datesReversed', '2013-01-01'],
    ['country,office,email', 'Perú,Ministra,ana@', 'emailInvalid', ''],
    ['country,office,phone', 'Perú,Ministra,call me', 'phoneInvalid', ''],
    ['country,office,portal', 'Perú,Ministra,no site', 'portalInvalid', 'no site'],
    ['country,office,contact source', 'Perú,Ministra,a friend', 'sourceInvalid', 'a friend'],
    ['country,office,time zone', 'Perú,Ministra,Lima', 'zoneUnknown', 'Lima'],
  ])('under “%s” with “%s” is refused: %s', (header, cells, code, value) => {
    expect(row(header, cells).problems).toEqual([{ code, value }]);
  });

  test('is read with dates, kinds and languages as people write them', () => {
    expect(
      row('país,cargo,tipo,idioma,titular,desde', 'Brasil,Ministro,Ministério,portugués,Rui Provado,03/02/2013').row,
    ).toMatchObject({ country: 'BR', kind: 'ministry', locale: 'pt', holder: { heldFrom: '2013-02-03' } });
  });
});

describe('a list of offices', () => {
  const LIST = 'country,office_en,office_local,holder,holder_from,source,email,institution';
  const noa = 'UY,Minister of Trials,Ministra o Ministro de Pruebas,Noa Ensayada,2013-01-01,a test,a@trials.example,';

  test('adds what is not there, addressed in the country’s language', () => {
    const { rows, touched } = plan(`${LIST}\n${noa}`);
    expect(rows).toMatchObject([{ line: 2, outcome: 'new', country: 'UY', isHolderUndated: false, problems: [] }]);
    expect(touched).toMatchObject([
      {
        locale: 'es',
        holders: [{ name: 'Noa Ensayada', heldFrom: '2013-01-01', source: 'a test' }],
        contacts: [{ kind: 'email', value: 'a@trials.example' }],
      },
    ]);
  });

  test('says what is changed from what to what, and leaves alone what a row leaves empty', () => {
    const there = stored(`${LIST}\n${noa}`);
    const newer =
      'Uruguay,minister of trials,Ministra o Ministro de Ensayos,Rui Probado,2013-12-01,,b@trials.example,Casa';
    const { rows, touched } = plan(`${LIST}\n${newer}`, there);
    expect(first(rows)).toMatchObject({
      outcome: 'changed',
      differences: [
        { field: 'titleEn', from: 'Minister of Trials', to: 'minister of trials' },
        { field: 'titleLocal', from: 'Ministra o Ministro de Pruebas', to: 'Ministra o Ministro de Ensayos' },
        { field: 'institution', from: '', to: 'Casa' },
        { field: 'holder', from: '', to: 'Rui Probado' },
        { field: 'formerHeldTo', from: 'Noa Ensayada', to: 'Noa Ensayada 2013-11-30' },
        { field: 'email', from: '', to: 'b@trials.example' },
      ],
    });
    expect(first(touched)).toMatchObject({
      holders: [{ heldTo: '2013-11-30' }, { name: 'Rui Probado', source: 'list.csv' }],
      contacts: [{ value: 'b@trials.example' }, { value: 'a@trials.example' }],
    });
  });

  test('knows an office by its only title, in either language, and does not retitle it', () => {
    const there = stored(`${LIST}\n${noa}`);
    for (const title of ['Minister of Trials', 'MINISTRA O MINISTRO DE PRUEBAS'])
      expect(plan(`país,cargo\nUruguay,${title}`, there)).toMatchObject({
        rows: [{ outcome: 'unchanged' }],
        touched: [],
      });
  });

  test('refuses a row that contradicts an earlier one, and takes what adds to it', () => {
    const rows = plan(
      [
        'country,office,institution,email',
        'UY,Ministra,Casa Uno,a@trials.example',
        'UY,Ministra,Casa Dos,b@trials.example',
        'UY,Ministra,,b@trials.example',
        'UY,Ministra,Casa Uno,',
      ].join('\n'),
    ).rows;
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'refused', 'changed', 'unchanged']);
    expect(rows[1]?.problems).toEqual([{ code: 'contradicts', value: 'Casa Dos' }]);
  });

  test('says of a holder without a date that letters will address the office', () => {
    expect(plan('country,office,name\nUY,Ministra,Noa Ensayada').rows).toMatchObject([{ isHolderUndated: true }]);
  });

  it('changes nothing when it is imported again, whatever is in it', () => {
    const cell = (...words: string[]) => fc.constantFrom('', ...words);
    const line = fc
      .tuple(
        fc.constantFrom('UY', 'Perú', 'BR', 'Atlantis'),
        cell('Minister', 'Judge', 'minister'),
        cell('Ministra', 'Jueza', 'Minister'),
        cell('Noa', 'Rui', 'Ada'),
        cell('2010-01-01', '2012-01-01', '2013-05-05'),
        cell('2013-12-31', '2011-01-01'),
        cell('f', 'm'),
        cell('source one', 'source two'),
        cell('a@x.example', 'b@x.example', 'nobody'),
        cell('2014-01-01', '2015-01-01'),
        cell('Casa', 'Palacio'),
        cell('es', 'pt'),
      )
      .map((cells) => cells.join(','));
    const header =
      'country,office_en,office_local,holder,holder_from,holder_to,gender,source,email,valid_until,institution,locale';
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const table = [header, ...lines].join('\n');
        const again = plan(table, stored(table));
        expect(again.touched).toEqual([]);
        expect(again.rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
