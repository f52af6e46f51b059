import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutAddresses } from './without-addresses.ts';

test.each([
  ['asked by phone from someone@private.example', 'asked by phone from …@…'],
  ['Ana <ana.perez+firma@correo.org.mx>, directora', 'Ana <…@…>, directora'],
  ['(ana@a.org; rui@b.com.br).', '(…@…; …@…).'],
  ['mailto:ana@a.org', 'mailto:…@…'],
  ['ñandú@peña.example.', '…@….'],
  ['follows us @rede on 3 networks', 'follows us @rede on 3 networks'],
  ['meet @ the office. Later.', 'meet @ the office. Later.'],
])('“%s” reads “%s”', (text, read) => {
  expect(withoutAddresses(text)).toBe(read);
});

test('addresses are found however deep they are, and nothing else changes', () => {
  const at = new Date(0);
  const data = {
    note: 'a@b.org',
    at,
    events: [
      { id: 7, note: '' },
      { id: 8, note: 'x a@b.org' },
    ],
    version: null,
  };
  expect(withoutAddresses(data)).toEqual({
    note: '…@…',
    at,
    events: [
      { id: 7, note: '' },
      { id: 8, note: 'x …@…' },
    ],
    version: null,
  });
});

test('no well-formed address survives in any text', () => {
  fc.assert(
    fc.property(fc.string(), fc.emailAddress(), fc.string(), (before, address, after) => {
      expect(withoutAddresses(`${before} ${address} ${after}`)).not.toContain(address);
    }),
  );
});
