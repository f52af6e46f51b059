import { describe, expect, test } from 'vitest';
import { planRow } from './plan-row.ts';
import type { PlanOptions } from './planned-row.ts';
import { ROSTER_FIELDS, type RosterField } from './roster-fields.ts';

type Cells = Partial<Record<RosterField, string>>;

function plan(cells: Cells = {}, options: PlanOptions = { dateOrder: 'dmy' }) {
  const whole: Cells = {
    name: 'Red de Mujeres',
    country: 'Perú',
    email: 'ana@red.org',
    type: 'Mujeres',
    display: 'Sí',
    ...cells,
  };
  return planRow(
    ROSTER_FIELDS.map((field) => whole[field] ?? ''),
    [...ROSTER_FIELDS],
    options,
  );
}

test('a good row is read whole', () => {
  const row = plan({
    name: '  "Red  de Mujeres Andinas (REMA)" ',
    signedOn: '05/07/2026',
    website: 'rema.org',
    email: 'Ana <Ana@REMA.org>',
  });
  expect(row).toMatchObject({
    name: 'Red de Mujeres Andinas',
    acronym: 'REMA',
    country: 'PE',
    type: 'women',
    email: 'ana@rema.org',
  });
  expect(row).toMatchObject({ signedOn: '2026-07-05', website: 'https://rema.org/', display: 'public', refusals: [] });
});

test.each([
  ['Fundaci&oacute;n Ra&iacute;z &amp; Luz', 'Fundación Raíz & Luz'],
  ['Educa&ccedil;&atilde;o J&#225; &#x2013; N&uuml;cleo', 'Educação Já – Nücleo'],
  ['Casa &amp;oacute;ptima', 'Casa óptima'],
  ['&quot;L&#39;Espoir&quot;', "L'Espoir"],
  ['AT&T &nada; P&L', 'AT&T &nada; P&L'],
])('%s was written for a web page', (name, read) => {
  expect(plan({ name }).name).toBe(read);
});

test.each([
  'RDMA: Red de Mujeres Andinas',
  'RDMA (Red de Mujeres Andinas)',
  'RDMA / Red de Mujeres Andinas',
  'RDMA, Red de Mujeres Andinas',
  'Red de Mujeres Andinas, RDMA',
  'Red de Mujeres Andinas | RDMA',
])('the acronym is taken out of %s', (name) => {
  expect(plan({ name })).toMatchObject({ name: 'Red de Mujeres Andinas', acronym: 'RDMA' });
});

test.each(['Casa Aurora: Red de Mujeres', 'Fundación Sol, A.C.', 'SOS (Ayuda en la Calle)'])(
  '%s has no acronym to take out',
  (name) => {
    expect(plan({ name }).name).toBe(name);
  },
);

describe('refuses, with the reason', () => {
  test.each<[Cells, string]>([
    [{ name: ' ' }, 'name.missing'],
    [{ name: 'prueba' }, 'name.placeholder'],
    [{ name: 'sdkfjhsdf' }, 'name.placeholder'],
    [{ name: 'test123' }, 'name.placeholder'],
    [{ name: 'Prueba 2 - borrar esta fila' }, 'name.placeholder'],
    [{ name: 'Empresa de prueba' }, 'name.placeholder'],
    [{ name: 'Lorem ipsum dolor sit amet' }, 'name.placeholder'],
    [{ name: '(vacío)' }, 'name.placeholder'],
    [{ name: 'por definir' }, 'name.placeholder'],
    [{ name: 'Fundación Prueba 2' }, 'name.placeholder'],
    [{ name: 'Hello World' }, 'name.placeholder'],
    [{ name: 'Crédito rápido bit.ly/xyz' }, 'name.link'],
    [{ name: 'A título personal' }, 'name.placeholder'],
    [{ name: 'Independiente' }, 'name.placeholder'],
    [{ name: 'No pertenezco a ninguna organización' }, 'name.placeholder'],
    [{ name: 'Não tenho' }, 'name.placeholder'],
    [{ name: 'Fulano' }, 'name.placeholder'],
    [{ name: 'Buy pills http://spam.example' }, 'name.link'],
    [{ name: '<b>Red</b>' }, 'name.link'],
    [{ name: 'Red '.repeat(200) }, 'name.tooLong'],
    [{ country: '' }, 'country.missing'],
    [{ country: 'Narnia' }, 'country.unknown'],
    [{ country: 'Latinoamérica' }, 'country.region'],
    [{ email: 'n/a' }, 'email.missing'],
    [{ email: 'no-es-un-correo' }, 'email.invalid'],
  ])('%j: %s', (cells, code) => {
    expect(plan(cells).refusals.map((refusal) => refusal.code)).toEqual([code]);
  });
});

test.each([
  'ATS',
  'CPM',
  'CNDDHH',
  'WOLA',
  '350.org',
  'Rechtsschutz',
  'Salsa',
  'AAA',
  'No Tengo Miedo',
  'Prensa Independiente',
  'Acción 21',
])('%s is a name', (name) => {
  expect(plan({ name }).refusals).toEqual([]);
});

describe('imports, with a note', () => {
  test.each<[Cells, string]>([
    [{ name: '=HYPERLINK("http://evil.example","Clic")' }, 'name.formula'],
    [{ type: '' }, 'type.missing'],
    [{ type: 'Zapatería' }, 'type.unrecognised'],
    [{ country: 'Colmbia' }, 'country.guessed'],
    [{ website: 'javascript:alert(1)' }, 'website.unreadable'],
    [{ signedOn: '31/02/2026' }, 'signedOn.unreadable'],
    [{ signedOn: '05/16/2013' }, 'signedOn.otherOrder'],
    [{ country: 'Corea' }, 'country.guessed'],
    [{ display: 'quizás' }, 'display.unrecognised'],
  ])('%j: %s', (cells, code) => {
    const row = plan(cells);
    expect(row.refusals).toEqual([]);
    expect(row.notes.map((note) => note.code)).toEqual([code]);
  });
});

test.each<[string, string | undefined, string[]]>([
  ['21/05/2030', undefined, ['signedOn.future']],
  ['02/07/2026', undefined, ['signedOn.future']],
  ['01/07/2026', '2026-07-01', []],
  ['05/16/2013', '2013-05-16', ['signedOn.otherOrder']],
  ['2013-05-16', '2013-05-16', []],
])('on 1 July 2026, a signature of %s is one of %s', (signedOn, day, notes) => {
  const row = plan({ signedOn }, { dateOrder: 'dmy', today: '2026-07-01' });
  expect(row.signedOn).toBe(day);
  expect(row.notes.map((note) => note.code)).toEqual(notes);
});

test.each<[string[], string[]]>([
  [['Red', 'Perú', 'a@b.org', 'Luna'], ['row.tooManyCells']],
  [['Red', 'Perú', 'a@b.org', ' ', ''], []],
  [['Red', 'Perú', 'a@b.org'], []],
  [['Red', 'Perú'], []],
])('%j under three headings', (cells, notes) => {
  const planned = planRow(cells, ['name', 'country', 'email'], { dateOrder: 'dmy' });
  expect(planned.notes.map(({ code }) => code).filter((code) => code.startsWith('row.'))).toEqual(notes);
});

test.each<[string, string]>([
  ['solo contar', 'counted-only'],
  ['Sólo contarnos', 'counted-only'],
  ['só contar', 'counted-only'],
  ['apenas contar', 'counted-only'],
  ['count only', 'counted-only'],
  ['solo en cartas', 'letters-only'],
  ['sí', 'public'],
])('“%s” says how the name is shown: %s', (display, read) => {
  expect(plan({ display }, { dateOrder: 'dmy', defaultDisplay: 'public' })).toMatchObject({
    display: read,
    notes: [],
  });
});

test('nobody is named without a clear yes, unless the person importing says so', () => {
  expect(plan({ display: 'No' }).display).toBe('counted-only');
  expect(plan({ display: '' }).display).toBe('counted-only');
  expect(plan({ display: '' }, { dateOrder: 'dmy', defaultDisplay: 'public' }).display).toBe('public');
});

test('the order of day and month is the file’s, but for a date with one reading only', () => {
  expect(plan({ signedOn: '05/07/2026' }, { dateOrder: 'mdy' }).signedOn).toBe('2026-05-07');
  expect(plan({ signedOn: '31/07/2026' }, { dateOrder: 'mdy' }).signedOn).toBe('2026-07-31');
});
