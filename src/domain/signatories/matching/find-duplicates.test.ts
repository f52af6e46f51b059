import { expect, test } from 'vitest';
import { findDuplicates } from './find-duplicates.ts';

const entries = [
  { id: '1', name: 'Red de Mujeres Libres del Sur', country: 'PE' },
  { id: '2', name: 'RED DE MUJERES LIBRES DEL SUR, A.C.', country: 'PE' },
  { id: '3', name: 'Red de Mujeres Libres del Norte', country: 'PE' },
  { id: '4', name: 'Red de Mujeres Libres del Sur', country: 'CL' },
  { id: '5', name: 'Red de Mujres Libres del Sur', country: 'PE' },
];

test('lists each pair of one organisation once, best first', () => {
  const pairs = findDuplicates(entries).map(({ a, b }) => `${a}-${b}`);
  expect(pairs).toHaveLength(3);
  expect(new Set(pairs)).toEqual(new Set(['1-2', '1-5', '2-5']));
  expect(pairs[0]).toBe('1-2');
});

test('thousands of distinct names are found by their keys, not compared all with all', () => {
  const many = Array.from({ length: 3000 }, (_, at) => ({
    id: String(at),
    name: `Comité Vecinal ${(at * 7919).toString(26).replace(/\d/g, 'x')}${at} Unido`,
    country: 'MX',
  }));
  expect(findDuplicates([...many, { id: 'again', name: `ONG ${many[1500]?.name}`, country: 'MX' }])).toContainEqual(
    expect.objectContaining({ a: '1500', b: 'again' }),
  );
});
