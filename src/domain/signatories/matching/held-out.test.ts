import { expect, test } from 'vitest';
import { compareOrganizations } from './compare-organizations.ts';
import { findDuplicates } from './find-duplicates.ts';
import type { DuplicateEntry, MatchableOrganization } from './match.ts';

/*
 * Names that the comparison was not made with: invented ones, written in the ways that people write names. A change that
 * loses one of them is no better for finding another.
 */

type Written = string | (Partial<MatchableOrganization> & { name: string });

const ONE: readonly [string, Written, Written][] = [
  ['PE', 'Fundación Xutexol para la Infancia', 'Fund. Xutexol para la Infancia'],
  ['MX', 'Fundación Mirapuz', 'Fundación Mirapuz, A. C.'],
  ['MX', 'Colectivo Trevanda por los Derechos Humanos', 'Colectivo Trevanda por los DD.HH.'],
  ['MX', 'Colectivo Trevanda por los Derechos Humanos', 'COLECTIVO TREVANDA POR LOS DD. HH., A.C.'],
  ['GT', 'Centro Bolkure de Investigación', 'Ctro. Bolkure de Investigación'],
  ['CO', 'ONG Palimar Viva', 'Palimar Viva'],
  ['DE', 'Netzwerk Zolbrunn für Frieden', 'Netzwerk Zolbrunn für Frieden e.V.'],
  ['US', 'Quillvane Justice Project', 'Quillvane Justice Project, Inc.'],
  ['MX', 'Servicios Legales Ombrizal', 'Servicios Legales Ombrizal, S.C.'],
  ['AR', 'Asociación Civil Lurendo por la Memoria', 'Lurendo por la Memoria Asociación Civil'],
  ['PE', 'Movimiento Ciudadano Farquelo', 'Movimiento Ciudadano Farquelo, Capítulo Perú'],
  ['EC', 'Red Sanvirel de Mujeres', 'Red Sanvirel de Mujeres - Ecuador'],
  ['BR', 'Rede Juvimar de Redução de Danos', 'Rede Juvimar de Redução de Dnaos'],
  ['BR', 'Instituto Aldraço de Segurança Pública', 'Instituto Aldraco de Seguranca Publica'],
  ['CL', 'Observatorio de Políticas Quentral', 'Observatorio Quentral de Políticas'],
  ['HN', 'Comité de Familiares Olvenda', 'Comite de Familares Olvenda'],
  ['UY', 'Observatorio Nacional Brixeda de Salud', { name: 'ONBS', acronym: 'ONBS', email: 'a@brixeda.example' }],
  ['UY', 'Coordinadora Juvenil Trelopa del Litoral', 'Coordinadora Juvenil Trelopa del Litoral (CJTL)'],
  ['CR', { name: 'Casa Nueva Xil', formerNames: ['Centro de Apoyo Morvinel'] }, 'Centro de Apoyo Morvinel'],
  ['CA', { name: 'Alliance Korvanel', names: { en: 'Korvanel Peace Alliance' } }, 'Korvanel Alliance for Peace'],
  ['PY', 'Unión de Trabajadoras Pelquira', 'Union de Trabajadoras  PELQUIRA.'],
  ['SV', 'Mesa de Diálogo San Ulmero', 'Mesa de Diálogo Sn. Ulmero'],
];

const TWO: readonly [Written & object, Written & object][] = [
  [
    { name: 'Red Sanvirel de Mujeres', country: 'EC' },
    { name: 'Red Sanvirel de Mujeres', country: 'BO' },
  ],
  [
    { name: 'Fundación Mirapuz', country: 'MX', website: 'https://mirapuz.example' },
    { name: 'Fundación Mirapuz', country: 'GT', website: 'https://mirapuz.example' },
  ],
  [
    { name: 'Centro Bolkure de Investigación', country: 'GT' },
    { name: 'Instituto Bolkure de Investigación', country: 'GT' },
  ],
  [
    { name: 'Comité de Vecinos Xutexol 4', country: 'PE' },
    { name: 'Comité de Vecinos Xutexol 5', country: 'PE' },
  ],
  [
    { name: 'Red de Mujeres del Norte', country: 'PE' },
    { name: 'Red de Mujeres del Sur', country: 'PE' },
  ],
  [
    { name: 'Sindicato de Maestros Olvenda', country: 'HN' },
    { name: 'Sindicato de Maestras Olvenda', country: 'HN' },
  ],
  [
    { name: 'Movimiento Farquelo por la Paz', country: 'PE' },
    { name: 'Movimiento Farquelo por la Tierra', country: 'PE' },
  ],
  [
    { name: 'Asociación de Víctimas Lurendo', country: 'AR' },
    { name: 'Asociación de Víctimas Mirapuz', country: 'AR' },
  ],
  [
    { name: 'Observatorio Quentral de Drogas', country: 'CL' },
    { name: 'Observatorio Quentral de Salud', country: 'CL' },
  ],
  [
    { name: 'Foro Trelopa', country: 'UY', mailDomains: ['uno.example'] },
    { name: 'Colectivo Foro Trelopa', country: 'UY', mailDomains: ['dos.example'] },
  ],
];

const asEntry = (written: Written, country: string): MatchableOrganization => ({
  country,
  ...(typeof written === 'string' ? { name: written } : written),
});

test.each(ONE)('%s: %j and %j are shown as one', (country, a, b) => {
  expect(compareOrganizations(asEntry(a, country), asEntry(b, country)).verdict).not.toBe('different');
});

test.each(TWO)('%j and %j are two', (a, b) => {
  expect(compareOrganizations(asEntry(a, ''), asEntry(b, '')).verdict).toBe('different');
});

test('among all of them together the pairs are found, and no others', () => {
  const entries: DuplicateEntry[] = [];
  const wanted = new Set<string>();
  for (const [at, [country, a, b]] of ONE.entries()) {
    // Some names stand for several rows of the table: those are one organisation as well.
    entries.push({ id: `${at}a`, ...asEntry(a, country) }, { id: `${at}b`, ...asEntry(b, country) });
    wanted.add(`${at}a ${at}b`);
  }
  const found = new Set(findDuplicates(entries).map(({ a, b }) => `${a} ${b}`));
  const group = (id: string) => JSON.stringify(ONE[Number.parseInt(id, 10)]?.slice(0, 2));
  for (const pair of wanted) expect(found).toContain(pair);
  for (const pair of found) {
    const [a = '', b = ''] = pair.split(' ');
    expect(group(a)).toBe(group(b));
  }
});
