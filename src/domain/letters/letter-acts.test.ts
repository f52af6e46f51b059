import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canAct, citesFrozenRoster, isSecondPerson, LETTER_ACTS, LETTER_MOVES } from './letter-acts.ts';
import { LETTER_STATES, type LetterState } from './letter-state.ts';

describe('moving a letter', () => {
  const possible: [LetterState, string[]][] = [
    ['draft', ['submit']],
    ['inReview', ['takeBack', 'return', 'approve']],
    ['approved', ['reopen', 'renewRoster']],
    ['sending', []],
    ['sent', []],
  ];
  it.each(possible)('from %s allows exactly %j', (state, acts) => {
    expect(LETTER_ACTS.filter((act) => canAct(act, state))).toEqual(acts);
  });

  it('never reaches approval but by approving what is in review', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LETTER_ACTS), { maxLength: 30 }), (acts) => {
        let state: LetterState = 'draft';
        for (const act of acts) {
          if (!canAct(act, state)) continue;
          const { from, to } = LETTER_MOVES[act];
          if (citesFrozenRoster(to)) expect({ act, from }).toEqual({ act: 'approve', from: 'inReview' });
          state = to;
        }
        expect(LETTER_STATES).toContain(state);
      }),
    );
  });
});

describe('the second person', () => {
  it.each([
    ['who neither wrote nor handed it in', 'c', true],
    ['who handed it in', 'a', false],
    ['who saved one of its texts', 'b', false],
  ])('is one %s: %s %s', (_, person, is) => {
    expect(isSecondPerson(person, { submittedBy: 'a', savedBy: [null, 'b'] })).toBe(is);
  });
});
