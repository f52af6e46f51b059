import { describe, expect, test } from 'vitest';
import { recogniseCountry } from './countries.ts';

describe('recogniseCountry', () => {
  test.each([
    ['EE. UU.', 'US'],
    ['U.S.', 'US'],
    ['EUA', 'US'],
    ['usa', 'US'],
    ['uk', 'GB'],
    ['Gran Bretaña', 'GB'],
    ['Holanda', 'NL'],
    ['Rep. Dominicana', 'DO'],
    ['Rep. Oriental del Uruguay', 'UY'],
    ['Méx.', 'MX'],
    ['Estados Unidos Mexicanos', 'MX'],
    ['Venezuela, RB', 'VE'],
    ['Bolivia (Estado Plurinacional de)', 'BO'],
    ['Trinidad & Tobago', 'TT'],
    ['Trinidad y Tobago', 'TT'],
    ['Puerto Rico', 'PR'],
    ['Birmania', 'MM'],
    ['Zaire', 'CD'],
    ['Swaziland', 'SZ'],
    ['Macedonia', 'MK'],
    ['Kosovo', 'XK'],
    ['Korea, Rep.', 'KR'],
    ['Korea, Dem. Rep.', 'KP'],
    ['Congo, Rep.', 'CG'],
    ['Congo, Dem. Rep.', 'CD'],
    ['The Bahamas', 'BS'],
    ['República de Colombia', 'CO'],
    ['República Federativa do Brasil', 'BR'],
    ['Dominica', 'DM'],
    ['Niger', 'NE'],
    ['Nigeria', 'NG'],
    ['pe', 'PE'],
    ['ARG', 'AR'],
    [' colombia ', 'CO'],
    ['Lima, Perú', 'PE'],
    ['Georgia, USA', 'US'],
    ['🇵🇪', 'PE'],
    ['DE', 'DE'],
  ])('reads %s as %s', (text, code) => {
    expect(recogniseCountry(text)).toEqual({ code });
  });

  test.each([
    'Latinoamérica',
    'América Latina y el Caribe',
    'European Union',
    'Caribe',
    'Africa',
    'Global',
    'Internacional',
    'México y Guatemala',
  ])('%s is no one country', (text) => {
    expect(recogniseCountry(text)).toEqual({ problem: 'country.region' });
  });

  test.each(['asdf', '', 'Narnia', '-', '12'])('"%s" is unknown', (text) => {
    expect(recogniseCountry(text)).toEqual({ problem: 'country.unknown' });
  });

  test('reads past one slip of the fingers, and says that it guessed', () => {
    expect(recogniseCountry('Colmbia')).toEqual({ code: 'CO', guessed: true });
  });
});
