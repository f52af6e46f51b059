import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignatureCell } from '../signatories/signature-cell.ts';
import { isStanding, STANDING } from '../signatories/signature-state.ts';
import { cellAfterAnswer, cellAfterSilence } from './answer.ts';
import {
  consentOf,
  consentSaid,
  isAskedAbout,
  meaningInForce,
  type PublishedVersions,
  sameMeaning,
  standsBehind,
} from './consent.ts';
import { ANSWERS, SILENCES } from './round.ts';

const cell: SignatureCell = {
  state: 'verified',
  country: 'BR',
  type: 'health',
  version: 1,
  declined: null,
  channel: 'staff',
  reserves: ['b'],
};

describe('an answer', () => {
  it.each([
    ['renewed', [], { version: 3, reserves: [] }],
    ['renewedWithReservations', ['d', 'a'], { version: 3, reserves: ['a', 'd'] }],
    ['declined', [], { state: 'withdrawn', declined: 3 }],
  ] as const)('“%s” with reservations on %o moves a signature to %o', (answer, reserves, moved) => {
    expect(cellAfterAnswer(cell, answer, { asked: 3, reserves })).toEqual({ ...cell, ...moved });
  });
});

describe('silence', () => {
  it.each([
    ['leaves', true, 'withdrawn'],
    ['leaves', false, 'verified'],
    ['staysCited', true, 'verified'],
  ] as const)('that means “%s”, of one who was asked: %s, leaves it %s', (onSilence, wasAsked, state) => {
    expect(cellAfterSilence(cell, onSilence, wasAsked)).toEqual({ ...cell, state });
  });
});

const versions: fc.Arbitrary<PublishedVersions> = fc
  .array(fc.constantFrom('material' as const, 'editorial' as const), { maxLength: 6 })
  .map((kinds) => (['material', ...kinds] as const).map((kind, index) => ({ number: index + 1, kind })));

describe('whatever was published', () => {
  const signed = fc.record({ state: fc.constantFrom(...STANDING), version: fc.integer({ min: 1, max: 7 }) });

  it('a round about the meaning in force asks exactly those whose consent is awaited', () => {
    fc.assert(
      fc.property(versions, signed, (published, { state, version: number }) => {
        const version = Math.min(number, published.length);
        const inForce = meaningInForce(published);
        const awaiting = consentOf({ version, declined: null, renewed: false }, published) === 'awaiting';
        expect(isAskedAbout({ state, version }, inForce, published)).toBe(awaiting);
        expect(consentSaid({ state: 'withdrawn', version, declined: null, renewed: false }, published)).toBeNull();
      }),
    );
  });

  it('nobody is awaited after an answer, and silence puts nobody behind what it did not see', () => {
    fc.assert(
      fc.property(
        versions,
        fc.constantFrom(...ANSWERS),
        fc.constantFrom(...SILENCES),
        (published, answer, onSilence) => {
          const asked = meaningInForce(published);
          const before = { ...cell, version: 1 };
          const after = cellAfterAnswer(before, answer, { asked, reserves: ['a'] });
          expect(consentSaid({ ...after, renewed: true }, published)).toBe(
            answer === 'declined' ? 'declined' : 'renewed',
          );
          expect(standsBehind(after, asked, published)).toBe(answer !== 'declined');
          const silent = cellAfterSilence(before, onSilence, true);
          expect(standsBehind(silent, asked, published)).toBe(
            isStanding(silent.state) && sameMeaning(asked, published).includes(1),
          );
        },
      ),
    );
  });
});
