import { describe, expect, it } from 'vitest';
import type { Locale } from '../locale/locale.ts';
import { addresseeOf, salutationOf } from './form-of-address.ts';
import { type AddressedOffice, holderOn } from './office.ts';

const office = (titleLocal: string, locale: Locale, more: Partial<AddressedOffice> = {}): AddressedOffice => ({
  country: 'UY',
  titleEn: 'Minister of the Interior',
  titleLocal,
  locale,
  holder: null,
  ...more,
});
const holder = { name: 'Noa Conocida', heldFrom: null, heldTo: null, source: 'a test' };

describe('the opening line', () => {
  it.each<[string, AddressedOffice, Locale, string]>([
    ['both forms', office('Ministra o Ministro del Interior', 'es'), 'es', 'Señora Ministra o Señor Ministro:'],
    ['both forms', office('Ministra ou Ministro da Justiça', 'pt'), 'pt', 'Senhora Ministra ou Senhor Ministro,'],
    ['either order', office('Secretario o Secretaria de Salud', 'es'), 'es', 'Señora Secretaria o Señor Secretario:'],
    [
      'a rank of two words',
      office('Procuradora o Procurador General de la Nación', 'es'),
      'es',
      'Señora Procuradora General o Señor Procurador General:',
    ],
    ['a title of one form', office('Ministra de Seguridad', 'es'), 'es', 'Señora Ministra:'],
    ['a title without gender', office('Fiscal General', 'es'), 'es', 'De nuestra mayor consideración:'],
    ['a title in another language', office('Attorney General', 'en'), 'pt', 'Excelência,'],
    [
      'a known holder',
      office('Ministra o Ministro del Interior', 'es', { holder }),
      'es',
      'De nuestra mayor consideración:',
    ],
    ['English', office('Ministra o Ministro del Interior', 'es'), 'en', 'Dear Minister,'],
    [
      'an English rank',
      office('Attorney General', 'en', { titleEn: 'Attorney General' }),
      'en',
      'Dear Attorney General,',
    ],
  ])('fits %s', (_, addressed, locale, line) => {
    expect(salutationOf(addressed, locale)).toBe(line);
  });
});

describe('the addressee', () => {
  it('is the post in both forms, with its country, where the holder is not known', () => {
    expect(addresseeOf(office('Ministra o Ministro del Interior', 'es'), 'es', 'Uruguay')).toEqual([
      'Señora Ministra o Señor Ministro del Interior',
      'Uruguay',
    ]);
  });

  it('begins with the name where it is known', () => {
    const named = office('Minister of Public Safety', 'en', { holder });
    expect(addresseeOf(named, 'en', 'Canada')).toEqual(['Noa Conocida', 'Minister of Public Safety', 'Canada']);
  });

  it('has the English title in an English letter', () => {
    expect(addresseeOf(office('Ministra o Ministro del Interior', 'es'), 'en', 'Uruguay')[0]).toBe(
      'Minister of the Interior',
    );
  });
});

describe('holderOn', () => {
  const before = { name: 'A', heldFrom: '2009-02-03', heldTo: '2015-04-27', source: '' };
  it.each([
    ['2009-02-02', null],
    ['2009-02-03', 'A'],
    ['2015-04-27', 'A'],
    ['2015-04-28', null],
  ])('on %s is %s', (day, name) => {
    expect(holderOn([before], day)?.name ?? null).toBe(name);
  });

  it('is nobody of whom no source says from when or to when', () => {
    expect(holderOn([{ name: 'B', heldFrom: null, heldTo: null, source: '' }], '2013-11-21')).toBeNull();
  });

  it('is who began before that day and of whom no end is known', () => {
    expect(holderOn([{ name: 'C', heldFrom: '2013-01-01', heldTo: null, source: '' }], '2013-11-21')?.name).toBe('C');
  });
});
