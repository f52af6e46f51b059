import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actOnSignatorySchema } from './signatory.ts';
import { GROUNDS, readVerificationNote, verificationNote } from './verification.ts';

test('a ground and a note are read as they were written', () => {
  fc.assert(
    fc.property(fc.constantFrom(...GROUNDS), fc.string({ unit: 'grapheme' }), (ground, note) => {
      expect(readVerificationNote(verificationNote(ground, note))).toEqual({ ground, note });
    }),
  );
});

test('a note from before grounds were asked for is a note', () => {
  expect(readVerificationNote('Carta recibida\nel lunes')).toEqual({ ground: null, note: 'Carta recibida\nel lunes' });
});

test.each([
  [{ act: 'verify' }, ['ground']],
  [{ act: 'verify', ground: 'other' }, ['note']],
  [{ act: 'reject' }, ['note']],
  [{ act: 'reject', note: '  ' }, ['note']],
  [{ act: 'verify', ground: 'known' }, []],
  [{ act: 'verify', ground: 'other', note: 'Su embajada la conoce' }, []],
  [{ act: 'reject', note: 'No firmó' }, []],
  [{ act: 'withdraw' }, []],
])('of %j is missing %j', (json, missing) => {
  const { error } = actOnSignatorySchema.safeParse(json);
  expect(error?.issues.map(({ path }) => path.join('.')) ?? []).toEqual(missing);
});
