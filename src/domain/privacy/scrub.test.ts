import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrub, withoutRepresentative } from './scrub.ts';

const lucia = { name: 'Lucía Prueba', email: 'lucia@red.example', role: 'Directora' };

test.each([
  ['asked Lucía Prueba by phone', 'asked — by phone'],
  ['LUCÍA  PRUEBA', '—'],
  ['write to Lucia@Red.example.', 'write to —.'],
  ['Lucía Pruebas is another', 'Lucía Pruebas is another'],
  ['nothing of the kind', 'nothing of the kind'],
])('“%s” becomes “%s”', (before, after) => {
  expect(scrub(before, lucia)).toBe(after);
});

test('is found however deep it is, and nothing else changes', () => {
  const at = new Date(0);
  expect(scrub({ rows: [['a', 'lucia@red.example'], 3, null], at }, lucia)).toEqual({
    rows: [['a', '—'], 3, null],
    at,
  });
});

test('no address survives in any text around it', () => {
  fc.assert(
    fc.property(fc.string(), fc.emailAddress(), fc.string(), (before, email, after) => {
      expect(scrub(`${before} ${email} ${after}`, { ...lucia, email })).not.toContain(email);
    }),
  );
});

test('a record’s fields of a representative are emptied, and others stay', () => {
  expect(
    withoutRepresentative({ 'representative.role': 'Directora', representative: { name: 'x' }, country: 'EC' }),
  ).toEqual({ 'representative.role': '—', representative: '—', country: 'EC' });
});
