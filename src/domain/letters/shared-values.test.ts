import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareValues } from './shared-values.ts';

it('puts what all offices are told in one place', () => {
  const [a, b] = [{ text: 'Uruguay' }, { text: 'Perú' }];
  const count = { text: '54' };
  expect(
    shareValues([
      { country: a, count },
      { country: b, count },
    ]),
  ).toEqual({
    common: { count },
    own: [{ country: a }, { country: b }],
  });
});

it('leaves a value out of what is shared where one office has none', () => {
  const answer = { text: 'meeting' };
  expect(shareValues([{ answer }, {}])).toEqual({ common: {}, own: [{ answer }, {}] });
  expect(shareValues([{}, { answer }])).toEqual({ common: {}, own: [{}, { answer }] });
});

it('gives each office back exactly what it had', () => {
  const values = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.record({ text: fc.constantFrom('x', 'y') }));
  fc.assert(
    fc.property(fc.array(values), (all) => {
      const { common, own } = shareValues(all);
      expect(own.map((one) => ({ ...common, ...one }))).toEqual(all);
    }),
  );
});
