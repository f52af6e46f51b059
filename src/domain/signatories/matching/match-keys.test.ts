import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareOrganizations, prepareOrganization } from './compare-organizations.ts';
import type { MatchableOrganization } from './match.ts';
import { lookupKeysOfPrepared, matchKeys } from './match-keys.ts';

const anEntry = (overrides: Partial<MatchableOrganization> = {}): MatchableOrganization => ({
  name: 'Centro de Memoria y Verdad Aurora',
  country: 'PE',
  ...overrides,
});

/** Under how many of what it looks under, `b` finds `a`; the other way round it finds as many. */
const shared = (a: MatchableOrganization, b: MatchableOrganization) => {
  const [oneWay, back] = [found(a, b), found(b, a)];
  expect(back).toBe(oneWay);
  return oneWay;
};

const found = (known: MatchableOrganization, sought: MatchableOrganization) => {
  const keys = new Set(matchKeys(known));
  return lookupKeysOfPrepared(prepareOrganization(sought)).filter((key) => keys.has(key)).length;
};

test('keys are distinct 32-bit integers, the same ones each time', () => {
  const keys = matchKeys(anEntry({ acronym: 'CMVA', website: 'https://aurora.example.org' }));
  expect(keys.length).toBeGreaterThan(5);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toBe(key | 0);
  expect(matchKeys(anEntry({ acronym: 'CMVA', website: 'https://aurora.example.org' }))).toEqual(keys);
});

describe('entries that are one share a key', () => {
  test.each<[string, Partial<MatchableOrganization>]>([
    ['another spelling', { name: 'Ctro. Memoria y Verdad Aurora, A.C.' }],
    ['a slip', { name: 'Centro de Memroia y Verdad Aurora' }],
    ['its acronym', { name: 'CMVA' }],
    ['a former name', { name: 'Casa Aurora', formerNames: ['Centro de Memoria y Verdad Aurora'] }],
    ['a name in another language', { name: 'Casa Aurora', names: { en: 'Aurora Memory and Truth Centre' } }],
    ['an alias', { name: 'Casa Aurora', aliases: ['Centro de Memoria y Verdad Aurora'] }],
  ])('%s', (_, overrides) => {
    expect(shared(anEntry(), anEntry(overrides))).toBeGreaterThan(0);
    expect(compareOrganizations(anEntry(), anEntry(overrides)).verdict).not.toBe('different');
  });

  test('a mail domain is a key, a mailbox is none', () => {
    const [a, b] = [anEntry({ name: 'Uno' }), anEntry({ name: 'Dos' })];
    expect(shared({ ...a, mailDomains: ['aurora.example.org'] }, { ...b, email: 'x@example.org' })).toBe(1);
    expect(shared({ ...a, email: 'x@gmail.com' }, { ...b, email: 'x@gmail.com' })).toBe(0);
  });

  test('initials alone are none: many names have them', () => {
    const [a, b] = [anEntry({ name: 'Casa Mujeres Valle Alto' }), anEntry({ name: 'Comité Minero Vecinal Amazonas' })];
    expect(shared(a, b)).toBe(0);
    expect(shared(a, { ...b, acronym: 'CMVA' })).toBe(1);
    expect(shared({ ...a, acronym: 'CMVA' }, { ...b, acronym: 'CMVA' })).toBeGreaterThan(0);
  });

  test('another country shares none', () => {
    expect(shared(anEntry(), anEntry({ country: 'CL' }))).toBe(0);
  });
});

test('a letter left out anywhere still shares a key', () => {
  const word = fc.stringMatching(/^[bcdfglmnprst][aeiou][bcdfglmnprst][aeiou][bcdfglmnprst]{1,2}[aeiou]$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 3, maxLength: 6 }), fc.nat(), (words, seed) => {
      const name = words.join(' ');
      const at = 1 + (seed % (name.length - 2));
      fc.pre(name[at] !== ' ');
      expect(shared(anEntry({ name }), anEntry({ name: name.slice(0, at) + name.slice(at + 1) }))).toBeGreaterThan(0);
    }),
  );
});
