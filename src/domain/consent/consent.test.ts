import { describe, expect, it } from 'vitest';
import { type Consent, consentOf, meaningInForce, meaningOf, type PublishedVersions, standsBehind } from './consent.ts';

/** `mem`: material, editorial, material, numbered from 1. */
const published = (kinds: string): PublishedVersions =>
  [...kinds].map((kind, index) => ({ number: index + 1, kind: kind === 'm' ? 'material' : 'editorial' }));

describe('the meaning of a version', () => {
  it.each([
    ['m', 1, 1],
    ['me', 2, 1],
    ['mem', 2, 1],
    ['mem', 3, 3],
    ['meeme', 5, 4],
  ])('in %s, version %i means what version %i says', (kinds, number, meaning) => {
    expect(meaningOf(number, published(kinds))).toBe(meaning);
  });

  it('is in force as of the last material version, and there is none before the first', () => {
    expect(meaningInForce(published('meme'))).toBe(3);
    expect(meaningInForce([])).toBe(0);
  });
});

describe('consent', () => {
  const signed = { version: 1, declined: null, renewed: false };
  it.each<[string, Partial<typeof signed> | { declined: number }, Consent]>([
    ['m', {}, 'current'],
    ['me', {}, 'current'],
    ['mm', {}, 'awaiting'],
    ['mm', { version: 2 }, 'current'],
    ['mm', { version: 2, renewed: true }, 'renewed'],
    ['mm', { declined: 2 }, 'declined'],
    ['mme', { declined: 2 }, 'declined'],
    ['mmm', { declined: 2 }, 'awaiting'],
    ['mmm', { version: 2, renewed: true }, 'awaiting'],
  ])('after %s, of a signature with %o is “%s”', (kinds, fields, consent) => {
    expect(consentOf({ ...signed, ...fields }, published(kinds))).toBe(consent);
  });
});

describe('citing a signature under a version', () => {
  it.each([
    ['mm', 'confirmed', 1, 1, true],
    ['mm', 'verified', 1, 2, false],
    ['mm', 'verified', 2, 1, false],
    ['me', 'verified', 1, 2, true],
    ['me', 'pending', 1, 1, false],
    ['me', 'withdrawn', 1, 1, false],
  ] as const)('after %s, one that is %s on version %i, under version %i: %s', (kinds, state, version, cited, may) => {
    expect(standsBehind({ state, version }, cited, published(kinds))).toBe(may);
  });
});
