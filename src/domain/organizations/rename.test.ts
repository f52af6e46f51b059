import { expect, test } from 'vitest';
import { likelyRenaming } from './rename.ts';

test.each([
  ['Red de Prueba', 'RED DE PRUEBA'],
  ['Fundacion Ensayo, A.C.', 'Fundación Ensayo AC'],
  ['Centro-Ejemplo', 'Centro Ejemplo'],
  ['Fundasion Ensayo', 'Fundación Ensayo'],
  ['Fudnación Ensyo', 'Fundación Ensayo'],
])('“%s” made “%s” is offered as a slip', (before, after) => {
  expect(likelyRenaming(before, after)).toBe('slip');
});

test.each([
  ['Red de Prueba', 'Red de Ensayo'],
  ['Red de Prueba', 'Red de Prueba del Sur'],
  ['RIA', 'RIO'],
  ['Fudnación Ensyo Ejemlo', 'Fundación Ensayo Ejemplo'],
  ['Ejemplo', ''],
])('“%s” made “%s” is offered as a new name, so that the one before is kept', (before, after) => {
  expect(likelyRenaming(before, after)).toBe('renamed');
});
