import { expect, test } from 'vitest';
import { COUNTRY_CODES } from '../locale/country-codes.ts';
import { isTimeZone, timeZoneOf } from './time-zone.ts';

test.each([
  ['AR', 'America/Argentina/Buenos_Aires'],
  ['BO', 'America/La_Paz'],
  ['BR', 'America/Sao_Paulo'],
  ['CA', 'America/Toronto'],
  ['CL', 'America/Santiago'],
  ['CO', 'America/Bogota'],
  ['EC', 'America/Guayaquil'],
  ['MX', 'America/Mexico_City'],
  ['TT', 'America/Port_of_Spain'],
  ['US', 'America/New_York'],
  ['UY', 'America/Montevideo'],
  ['PT', 'Europe/Lisbon'],
  ['BV', 'UTC'],
  ['??', 'UTC'],
])('an office of %s keeps the hours of %s', (country, zone) => {
  expect(timeZoneOf({ country })).toBe(zone);
  expect(timeZoneOf({ country, timeZone: null })).toBe(zone);
});

test('an office may keep other hours than its capital', () => {
  expect(timeZoneOf({ country: 'BR', timeZone: 'America/Manaus' })).toBe('America/Manaus');
});

test('every country’s zone is one that dates can be told in', () => {
  expect(COUNTRY_CODES.filter((country) => !isTimeZone(timeZoneOf({ country })))).toEqual([]);
});

test.each(['', 'Montevideo', 'America/Nowhere', '; DROP'])('“%s” is no time zone', (name) => {
  expect(isTimeZone(name)).toBe(false);
});
