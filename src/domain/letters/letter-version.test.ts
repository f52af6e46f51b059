import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../locale/locale.ts';
import { comparedAfterNewSource, continuesVersion, isStaleTranslation } from './letter-version.ts';

const now = new Date('2013-12-23T12:00:00Z');
const newest = { savedBy: 'ana', savedAt: new Date('2013-12-23T11:50:00Z'), isOpen: true };

describe('a save', () => {
  it.each([
    ['goes into one’s own version of ten minutes ago', newest, 'ana', true],
    ['begins another after that', { ...newest, savedAt: new Date('2013-12-23T11:49:59Z') }, 'ana', false],
    ['begins another after a colleague’s', newest, 'bea', false],
    ['begins another where something was built on the newest', { ...newest, isOpen: false }, 'ana', false],
    ['begins the first', undefined, 'ana', false],
  ] as const)('%s', (_, before, person, continues) => {
    expect(continuesVersion(before, person, now)).toBe(continues);
  });
});

describe('a translation', () => {
  const source = { locale: 'es', version: 4 } as const;
  it.each([
    ['of the source as it stands', { locale: 'en', sourceVersion: 4 }, source, false],
    ['of the source as it was', { locale: 'en', sourceVersion: 3 }, source, true],
    ['never compared', { locale: 'en', sourceVersion: null }, source, true],
    ['that is the source itself', { locale: 'es', sourceVersion: null }, source, false],
    ['without a source', { locale: 'en', sourceVersion: null }, undefined, false],
  ] as const)('%s is stale or not', (_, variant, of, stale) => {
    expect(isStaleTranslation(variant, of)).toBe(stale);
  });

  it('keeps its agreement when another language becomes the source', () => {
    const variants = [
      { locale: 'es', version: 4, sourceVersion: null },
      { locale: 'en', version: 2, sourceVersion: 4 },
      { locale: 'pt', version: 7, sourceVersion: 3 },
    ] as const;
    expect(comparedAfterNewSource(variants, 'es', 'en')).toEqual([
      { locale: 'es', sourceVersion: 2 },
      { locale: 'pt', sourceVersion: null },
    ]);
    expect(comparedAfterNewSource(variants, 'es', 'pt').map(({ sourceVersion }) => sourceVersion)).toEqual([
      null,
      null,
    ]);
  });

  it('never becomes up to date by a change of the source', () => {
    const variant = fc.record({ version: fc.nat(3), sourceVersion: fc.option(fc.nat(3)) });
    fc.assert(
      fc.property(
        fc.tuple(variant, variant, variant),
        fc.constantFrom(...LOCALES),
        fc.constantFrom(...LOCALES),
        (texts, from, to) => {
          const variants = LOCALES.map((locale, place) => ({ locale, ...(texts[place] ?? texts[0]) }));
          const before = variants.find(({ locale }) => locale === from);
          const after = variants.find(({ locale }) => locale === to);
          for (const { locale, sourceVersion } of comparedAfterNewSource(variants, from, to)) {
            const one = variants.find((variant_) => variant_.locale === locale);
            if (!one || isStaleTranslation({ locale, sourceVersion }, after)) continue;
            expect(isStaleTranslation(one, before)).toBe(false);
          }
        },
      ),
    );
  });
});
