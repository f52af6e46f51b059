import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareOrganizations } from './compare-organizations.ts';
import type { MatchableOrganization } from './match.ts';

function anOrganization(overrides: Partial<MatchableOrganization> = {}): MatchableOrganization {
  return { name: 'Centro de Memoria y Verdad Aurora', country: 'PE', ...overrides };
}

function compareTo(name: string, overrides: Partial<MatchableOrganization> = {}) {
  return compareOrganizations(anOrganization(), anOrganization({ name, ...overrides }));
}

describe('one organisation written in two ways', () => {
  test.each([
    ['CENTRO DE MEMORIA Y VERDAD AURORA', 'name.same'],
    ['Céntro de Memoria y Verdad Aurora', 'name.accents'],
    ['Centro de Memoria y Verdad Aurora, A.C.', 'name.legalForm'],
    ['ONG Centro de Memoria y Verdad Aurora', 'name.legalForm'],
    ['Ctro. de Memoria y Verdad Aurora', 'name.abbreviation'],
    ['Centro Memoria Verdad Aurora', 'name.smallWords'],
    ['Centro Aurora de Memoria y Verdad', 'name.wordOrder'],
    ['Centro de Memoria y erdad Aurora', 'name.typo'],
    ['Centro de Memroia y Verdad Aurora', 'name.typo'],
    ['Centro deMemoria y Verdad Aurora', 'name.spacing'],
    ['Centro de Memoria y Verdad Aurora, Capítulo Perú', 'name.countryWord'],
  ])('%s: %s', (name, reason) => {
    const comparison = compareTo(name);
    expect(comparison.verdict).toBe('same');
    expect(comparison.reasons).toContain(reason);
  });

  test.each([
    ['Comité de Vecinos Zona 1', 'Comité de Vecinos Zona 1, A.C.', 'PE'],
    ['Comité de Derechos Humanos Raíz', 'Comité de D.D.H.H. Raíz', 'PE'],
    ['Comité de Diversidad Aurora', 'Com. de Diversidad Aurora', 'PE'],
    ['Comisión de Diversidad Aurora', 'Com. de Diversidad Aurora', 'PE'],
    ['Mesa de Desarrollo Rural', 'Mesa de Des. Rural', 'PE'],
    ['Centro de Investigación Social Umbral', 'Centro de Inv. Social Umbral', 'PE'],
    ['Observatorio de Paz y Libertad Raíz', 'Observatorio dePaz & Libertad Raíz', 'PE'],
    ['Red de Mujeres Libres', 'Red de Mujeres Libres, Capítulo Costa Rica', 'CR'],
    ['Institute for Migrant Justice', 'Institute for Migrant Justice - Estados Unidos', 'US'],
    ['Institute for Migrant Justice', 'Institute for Migrant Justice, Canada Chapter', 'CA'],
    ['Red de Mujeres Libres', 'Red de Mujeres Libres (República Dominicana)', 'DO'],
    ['Red de Mujeres Libres', 'Red de Mujeres Libres MX', 'MX'],
    ['Colectivo Umbral', 'Colec. Umbral', 'PE'],
    ['Associação Cidadã Raízes', 'Ass. Cidadã Raízes', 'BR'],
    ['Comité de Defensa Pública Zona 1', 'Comité de Def. Pública Zona 1', 'PE'],
    ['Association for Community Safety', 'Assn. for Community Safety', 'US'],
    ['Institute for Human Rights', 'Institute for HR', 'US'],
    ['Red de Mujeres por la Salud', 'Rede de Mulheres pela Saúde', 'BR'],
    ['Centro de Derechos Humanos Aurora', 'Aurora Human Rights Centre', 'MX'],
    ['Frente pela Redução de Danos', 'Frente Reedução Danos', 'BR'],
    ['Legal Aid Network Aurora', 'LEGAL AID NETWSRK AURORA', 'US'],
    ['Coletivo Desenvolvimento Rural', 'Coletivo Desenvolvimeito Rural', 'BR'],
    ['Ruta Violeta', 'Ruta Vioeta', 'PE'],
    ['Facultad de Medicina del Sur', 'La Facultad deMedicina del Sur', 'PE'],
    ['Centro de Memoria Aurora', 'CENTRO DE MEMORIA AURORA Antigua y Barbuda', 'AG'],
  ])('%s is %s (%s)', (name, other, country) => {
    expect(compareOrganizations({ name, country }, { name: other, country }).verdict).toBe('same');
  });

  test('an acronym stands for a name without its branch', () => {
    const chapter = { name: 'Foro de Apoyo Mutuo Santa María, Capítulo Ecuador', country: 'EC' };
    expect(compareOrganizations({ name: 'FAMSM', country: 'EC' }, chapter).verdict).toBe('similar');
  });

  test('an acronym in brackets or alone stands for the name', () => {
    expect(compareTo('Centro de Memoria y Verdad Aurora (CMVA)').verdict).toBe('same');
    expect(compareTo('CMVA')).toMatchObject({ verdict: 'similar', reasons: ['name.acronym'] });
  });

  test('an alias counts as a name', () => {
    const other = anOrganization({ name: 'Casa Aurora', aliases: ['Centro de Memoria y Verdad Aurora'] });
    expect(compareOrganizations(anOrganization(), other).reasons).toContain('name.alias');
  });

  test('the own mail domain makes a missing general word sure', () => {
    const short = anOrganization({ name: 'Familias de Presos Andina' });
    const long = anOrganization({ name: 'Asociación Familias de Presos Andina' });
    expect(compareOrganizations(short, long).verdict).toBe('similar');
    const email = 'ana@familias.org';
    expect(compareOrganizations({ ...short, email }, { ...long, email }).verdict).toBe('same');
  });
});

describe('two organisations', () => {
  test.each([
    ['Instituto de Memoria y Verdad Aurora', 'name.kindDifferent'],
    ['Centro de Memoria y Verdad Sisa', 'name.wordDifferent'],
    ['Centro de Memoria y Verdad del Norte', 'name.wordDifferent'],
    ['Centro de Memoria y Verdad', 'name.wordDifferent'],
  ])('%s: %s', (name, reason) => {
    const comparison = compareTo(name);
    expect(comparison.verdict).toBe('different');
    expect(comparison.reasons).toContain(reason);
  });

  test.each([
    ['Sindicato de Trabajadores del Valle', 'Sindicato de Trabajadoras del Valle'],
    ['Red de Hermanos Campesinos del Sur', 'Red de Hermanas Campesinas del Sur'],
    ['Asociación de Defensoras Unidas', 'Asociación de Defensores Unidas'],
  ])('%s and %s are of another gender, not of another spelling', (name, other) => {
    expect(compareOrganizations(anOrganization({ name }), anOrganization({ name: other })).verdict).toBe('different');
  });

  test.each([
    ['Hagamos Memoria Hoy', 'Colectivo Hagamos Memoria Hoy'],
    ['CMVA', 'Centro de Memoria y Verdad Aurora'],
  ])('%s and %s, each with a mail domain of its own, are two', (name, other) => {
    const [a, b] = [anOrganization({ name }), anOrganization({ name: other })];
    expect(compareOrganizations(a, b).verdict).toBe('similar');
    const apart = compareOrganizations({ ...a, email: 'ana@una.org' }, { ...b, email: 'ana@otra.org' });
    expect(apart.verdict).toBe('different');
  });

  test('numbers are not slips of the fingers', () => {
    const first = anOrganization({ name: 'Comité de Vecinos Zona II' });
    expect(compareOrganizations(first, anOrganization({ name: 'Comité de Vecinos Zona III' })).verdict).toBe(
      'different',
    );
  });

  test('sisters of one name in two countries stay two, even with one website', () => {
    const website = 'https://example.org';
    const comparison = compareOrganizations(anOrganization({ website }), anOrganization({ website, country: 'CL' }));
    expect(comparison.verdict).toBe('different');
    expect(comparison.reasons).toContain('country.different');
  });

  test('a shared own domain does not join clearly different names, and a free mailbox says nothing', () => {
    expect(compareTo('Red de Jóvenes del Sur', { email: 'a@aurora.org' }).verdict).toBe('different');
    const free = compareOrganizations(
      anOrganization({ email: 'a@yahoo.com.ar' }),
      anOrganization({ email: 'b@yahoo.com.ar' }),
    );
    expect(free.reasons).not.toContain('domain.same');
  });
});

const KINDS = ['Centro de', 'Instituto de', 'Red de', 'Observatorio de', 'Movimiento'];
const TOPICS = ['Salud Comunitaria', 'Reducción de Daños', 'Justicia Restaurativa', 'Pueblos Originarios'];
const PLACES = ['Quetzal', 'Horizonte', 'Libertad', 'Ñandú', 'del Caribe'];

const aName = fc
  .tuple(fc.constantFrom(...KINDS), fc.constantFrom(...TOPICS), fc.constantFrom(...PLACES))
  .map((parts) => parts.join(' '));

const VARIATIONS: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
  (name) => `"${name}"`,
  (name) => `  ${name}  `,
  (name) => `${name}, A.C.`,
  (name) => `${name} Asociación Civil`,
  (name) => `ONG ${name}`,
  (name) => name.replace('Centro', 'Ctro.').replace('Instituto', 'Inst.'),
  (name) => name.replaceAll(' de ', ' '),
];

describe('generated names', () => {
  test('a name in any two of its variations is one organisation, and has one key', () => {
    fc.assert(
      fc.property(aName, fc.constantFrom(...VARIATIONS), fc.constantFrom(...VARIATIONS), (name, one, other) => {
        const [a, b] = [anOrganization({ name: one(name) }), anOrganization({ name: other(name) })];
        expect(compareOrganizations(a, b).verdict).toBe('same');
      }),
    );
  });

  test('a letter missing anywhere inside still shows the pair, and the order of the two does not matter', () => {
    fc.assert(
      fc.property(aName, fc.nat(), (name, seed) => {
        const at = 1 + (seed % (name.length - 2));
        const [a, b] = [anOrganization({ name }), anOrganization({ name: name.slice(0, at) + name.slice(at + 1) })];
        expect(compareOrganizations(a, b).verdict).toBe('same');
        expect(compareOrganizations(b, a).verdict).toBe('same');
      }),
    );
  });

  test('two names that differ in kind, topic or place are two organisations', () => {
    fc.assert(
      fc.property(aName, aName, (one, other) => {
        fc.pre(one !== other);
        expect(compareOrganizations(anOrganization({ name: one }), anOrganization({ name: other })).verdict).toBe(
          'different',
        );
      }),
    );
  });
});

describe('persons who sign for themselves', () => {
  const aPerson = (overrides: Partial<MatchableOrganization> = {}) =>
    anOrganization({ isIndividual: true, ...overrides });

  test('are never taken for an organisation, whatever both share', () => {
    const shared = { email: 'ana@aurora.example' };
    expect(compareOrganizations(aPerson(shared), anOrganization(shared)).verdict).toBe('different');
  });

  test('are one person only where both write from one mailbox', () => {
    expect(compareOrganizations(aPerson(), aPerson()).verdict).toBe('different');
    const shared = { email: 'ana@aurora.example' };
    expect(compareOrganizations(aPerson(shared), aPerson(shared)).verdict).toBe('same');
  });
});
