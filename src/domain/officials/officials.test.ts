import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../locale/locale.ts';
import { bestContact, contactState } from './contact.ts';
import { addresseeOf, salutationOf } from './form-of-address.ts';
import { type AddressedHolder, type AddressedOffice, holderOn, type OfficeContact } from './office.ts';
import { ADDRESS_GENDERS, type AddressGender } from './office-kind.ts';

const office = (titleLocal: string, locale: Locale, more: Partial<AddressedOffice> = {}): AddressedOffice => ({
  country: 'UY',
  titleEn: 'Minister of the Interior',
  titleLocal,
  locale,
  holder: null,
  ...more,
});
const holder = { name: 'Noa Conocida' };
const addressed = (addressGender: AddressGender | null, forms: AddressedHolder['forms'] = {}) => ({
  holder: { ...holder, addressGender, forms },
});

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

describe('the opening line to a holder', () => {
  const security = 'Ministra o Ministro de Seguridad';
  it.each<[AddressGender | null, string, Locale, Locale, string]>([
    ['feminine', security, 'es', 'es', 'Señora Ministra:'],
    ['masculine', security, 'es', 'es', 'Señor Ministro:'],
    ['neutral', security, 'es', 'es', 'De nuestra mayor consideración:'],
    [null, security, 'es', 'es', 'De nuestra mayor consideración:'],
    ['feminine', 'Procuradora o Procurador General de la Nación', 'es', 'es', 'Señora Procuradora General:'],
    ['feminine', 'Ministro/a de Gobierno', 'es', 'es', 'Señora Ministra:'],
    ['masculine', 'Ministra(o) de Gobierno', 'es', 'es', 'Señor Ministro:'],
    ['feminine', 'Fiscal General', 'es', 'es', 'Señora Fiscal General:'],
    ['masculine', 'Fiscal General', 'es', 'es', 'Señor Fiscal General:'],
    ['masculine', 'Ministra de Seguridad', 'es', 'es', 'De nuestra mayor consideración:'],
    ['feminine', 'Jefe de Gabinete', 'es', 'es', 'De nuestra mayor consideración:'],
    ['feminine', 'Fiscalía General', 'es', 'es', 'De nuestra mayor consideración:'],
    ['feminine', 'Ministra ou Ministro da Justiça', 'pt', 'pt', 'Senhora Ministra,'],
    ['masculine', 'Ministra ou Ministro da Justiça', 'pt', 'pt', 'Senhor Ministro,'],
    ['feminine', 'Secretária ou Secretário de Segurança', 'pt', 'pt', 'Senhora Secretária,'],
    ['feminine', 'Secretaria de Segurança', 'pt', 'pt', 'Excelência,'],
    ['feminine', 'Governador do Estado', 'pt', 'pt', 'Excelência,'],
    ['feminine', security, 'es', 'pt', 'Excelência,'],
    ['feminine', security, 'es', 'en', 'Dear Minister,'],
  ])('who is addressed as %s, of “%s”', (gender, title, locale, written, line) => {
    expect(salutationOf(office(title, locale, addressed(gender)), written)).toBe(line);
  });

  it.each<[Locale, string, string]>([
    ['es', 'Excelentísima Señora Ministra', 'Excelentísima Señora Ministra:'],
    ['es', ' Querida Noa: ', 'Querida Noa:'],
    ['pt', 'Senhor Ministro', 'Senhor Ministro,'],
    ['en', 'Dear Minister', 'Dear Minister,'],
    ['en', '  ', 'Dear Minister,'],
  ])('in %s is what was set down for them: “%s”', (locale, salutation, line) => {
    const forms = { [locale]: { salutation } };
    expect(salutationOf(office(security, 'es', addressed('masculine', forms)), locale)).toBe(line);
  });

  it('in a language without a form of their own is the usual one', () => {
    const forms = { pt: { salutation: 'Senhora Ministra' } };
    expect(salutationOf(office(security, 'es', addressed('feminine', forms)), 'es')).toBe('Señora Ministra:');
  });
});

describe('every form of address', () => {
  const TITLES = [
    ...['Ministra o Ministro de Seguridad', 'Ministro/a', 'Fiscal General', 'Fiscalía', 'de Seguridad', 'o', 'A o B'],
    ...['Attorney General', 'of the Interior', 'Secretaria', 'Ministra ou Ministro da Justiça', '(sin título)'],
  ];
  const title = fc.oneof(
    fc.constantFrom(...TITLES),
    fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
  );
  const form = fc.record({ address: fc.string(), salutation: fc.string() }, { requiredKeys: [] });
  const somebody = fc.record(
    {
      name: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
      addressGender: fc.constantFrom(null, undefined, ...ADDRESS_GENDERS),
      forms: fc.record({ en: form, es: form, pt: form }, { requiredKeys: [] }),
    },
    { requiredKeys: ['name'] },
  );
  const anyOffice = fc.record({
    country: fc.constant('UY'),
    titleEn: title,
    titleLocal: title,
    institution: fc.string(),
    locale: fc.constantFrom(...LOCALES),
    holder: fc.option(somebody),
  });

  it('says something, and never “undefined” or “null”, in every language, to everybody', () => {
    fc.assert(
      fc.property(anyOffice, fc.constantFrom(...LOCALES), (found, locale) => {
        const lines = [salutationOf(found, locale), ...addresseeOf(found, locale, 'Uruguay')];
        expect(lines.length).toBeGreaterThan(2);
        expect(lines[0]).toMatch(/\p{L}/u);
        for (const line of lines) {
          expect(line.trim()).not.toBe('');
          if (!/undefined|null/.test(JSON.stringify({ ...found, holder: { ...found.holder, addressGender: '' } })))
            expect(line).not.toMatch(/undefined|null/);
        }
      }),
    );
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

describe('the addressee who is known', () => {
  const known = (gender: AddressGender | null, forms: AddressedHolder['forms'] = {}, institution = '') =>
    addresseeOf(
      office('Ministra o Ministro del Interior', 'es', { ...addressed(gender, forms), institution }),
      'es',
      'Uruguay',
    );

  it('has the form of the title that fits, and the institution below', () => {
    expect(known('feminine', {}, 'Ministerio del Interior')).toEqual([
      'Noa Conocida',
      'Ministra del Interior',
      'Ministerio del Interior',
      'Uruguay',
    ]);
    expect(known(null)[1]).toBe('Ministra o Ministro del Interior');
  });

  it('stands as it was set down, line by line', () => {
    const forms = { es: { address: 'Excma. Sra.\nDra. Noa Conocida' } };
    expect(known('feminine', forms).slice(0, 2)).toEqual(['Excma. Sra.', 'Dra. Noa Conocida']);
  });
});

describe('the best contact', () => {
  const day = '2013-11-21';
  const contact = (id: string, more: Partial<OfficeContact> = {}): OfficeContact => ({
    ...{ id, holderId: null, kind: 'email', value: `${id}@office.example`, source: '', validUntil: null },
    bouncedAt: null,
    ...more,
  });
  const bounced = { bouncedAt: '2013-11-01T00:00:00Z' };
  const best = (...contacts: OfficeContact[]) => bestContact({ holder: { id: 'noa' }, contacts }, 'email', day);

  it.each<[string, OfficeContact[], object]>([
    ['nothing where there is none', [], { missing: true }],
    ['nothing where only another way is known', [contact('a', { kind: 'phone' })], { missing: true }],
    ['the first', [contact('a'), contact('b')], { contact: { id: 'a' } }],
    ['the holder’s own', [contact('a'), contact('b', { holderId: 'noa' })], { contact: { id: 'b' } }],
    ['not a former holder’s', [contact('a', { holderId: 'other' })], { missing: true }],
    ['good on its last day', [contact('a', { validUntil: day })], { contact: { id: 'a' } }],
    ['over the day after', [contact('a', { validUntil: '2013-11-20' })], { expired: { id: 'a' } }],
    ['one that did not come back', [contact('a', bounced), contact('b')], { contact: { id: 'b' } }],
    ['known to have come back', [contact('a', bounced)], { bounced: { id: 'a' } }],
    [
      'the one that came back rather than the one that is over',
      [contact('a', { ...bounced, validUntil: '2013-11-20' }), contact('b', bounced)],
      { bounced: { id: 'b' } },
    ],
  ])('is %s', (_, contacts, expected) => {
    expect(best(...contacts)).toMatchObject(expected);
  });

  it.each([
    [[], 'missing'],
    [[contact('a')], 'valid'],
    [[contact('a', { validUntil: '2013-01-01' })], 'expired'],
    [[contact('a', bounced)], 'bounced'],
  ] as const)('is told in one word', (contacts, state) => {
    expect(contactState(best(...contacts))).toBe(state);
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
