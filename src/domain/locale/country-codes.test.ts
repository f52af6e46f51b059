import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { COUNTRY_CODES, countryCodeSchema } from './country-codes.ts';

it('knows every country that a roster can name', () => {
  expect([...COUNTRY_CODES].sort()).toEqual(codes.map(([alpha2]) => alpha2).sort());
});

it('takes codes only as they are written', () => {
  expect(['AR', 'ar', 'ZZ', ''].map((code) => countryCodeSchema.safeParse(code).success)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
