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
    ['Corea del Sur', 'KR'],
    ['Guinea', 'GN'],
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
    ['Vzla.', 'VE'],
    ['Est. Unidos', 'US'],
    ['E.U.M.', 'MX'],
    ['Pto. Rico', 'PR'],
    ['C. Rica', 'CR'],
    ['R. Unido', 'GB'],
    ['Trinidad & Tob.', 'TT'],
    ['Otro: Perú', 'PE'],
    ['Guatemala, C.A.', 'GT'],
    ['San Francisco, CA, USA', 'US'],
    ['Granada, Nicaragua', 'NI'],
    ['Puerto Rico, EE.UU.', 'PR'],
    ['Guadalupe (Francia)', 'GP'],
    ['Salvador, Bahia, Brasil', 'BR'],
    ['Santo Domingo, Rep. Dominicana', 'DO'],
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
    'Perú, Chile y Bolivia',
    'Varios: Perú, Chile',
    'Chile-Perú',
    'US/Mexico',
    'Colombia y otros',
    'Centroamérica y México',
    'Frontera México-Guatemala',
  ])('%s is no one country', (text) => {
    expect(recogniseCountry(text)).toEqual({ problem: 'country.region' });
  });

  test.each(['asdf', '', 'Narnia', '-', '12', 'New Jersey', 'Nuevo México', 'Otros', 'Marte'])(
    '"%s" is unknown',
    (text) => {
      expect(recogniseCountry(text)).toEqual({ problem: 'country.unknown' });
    },
  );

  test.each([
    ['Colmbia', 'CO'],
    ['Mxico', 'MX'],
    ['Santiago de Chile', 'CL'],
    ['Cd. de Guatemala', 'GT'],
    ['Honduras C.A.', 'HN'],
    ['Caracas Venezuela', 'VE'],
    ['Sede en Perú', 'PE'],
    ['Rep. Bol. de Venezuela', 'VE'],
    ['Houston USA', 'US'],
    ['Corea', 'KR'],
    ['Korea', 'KR'],
    ['Seúl, Corea', 'KR'],
    ['Congo', 'CG'],
    ['El Congo', 'CG'],
  ])(
    '%s is %s past a slip, beside other words or as the likelier of two, and it says that it guessed',
    (text, code) => {
      expect(recogniseCountry(text)).toEqual({ code, guessed: true });
    },
  );
});
