import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeliveryAct, HOUSE_ACTS, hasArrived, isUnderWay, moveOf, PERSON_ACTS } from './delivery-acts.ts';
import { DELIVERY_STATES, type DeliveryState } from './delivery-state.ts';

const ACTS: readonly DeliveryAct[] = [...HOUSE_ACTS, ...PERSON_ACTS];

describe('the table of deliveries', () => {
  const EXPECTED: Record<DeliveryAct, string> = {
    claim: 'queued>handing',
    accept: 'handing>sent',
    defer: 'handing>queued',
    refuse: 'handing>refused',
    lose: 'handing>uncertain',
    cancel: 'queued>cancelled',
    settleArrived: 'uncertain>sent',
    sendAgain: 'uncertain>queued refused>queued bounced>queued cancelled>queued',
    deliver: 'queued>delivered uncertain>delivered refused>delivered bounced>delivered cancelled>delivered',
    bounce: 'uncertain>bounced sent>bounced',
    reply: 'uncertain>sent sent>sent delivered>delivered',
  };

  it.each(ACTS)('of %s is as it was thought out', (act) => {
    const moves = DELIVERY_STATES.flatMap((from) => {
      const to = moveOf(act, from);
      return to ? [`${from}>${to}`] : [];
    });
    expect(moves.join(' ')).toBe(EXPECTED[act]);
  });

  it('lets nothing of the house’s own move what is uncertain', () => {
    expect(HOUSE_ACTS.filter((act) => moveOf(act, 'uncertain') !== undefined)).toEqual([]);
  });

  it('never has a letter with the mail server twice, unless a person said so in between', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS), { maxLength: 40 }), (acts) => {
        let state: DeliveryState = 'queued';
        /** Whether the mail server may have the letter since a person last let it go. */
        let mayHaveIt = false;
        for (const act of acts) {
          const to = moveOf(act, state);
          if (to === undefined) continue;
          if (act === 'claim') expect(mayHaveIt).toBe(false);
          if (act === 'accept' || act === 'lose') mayHaveIt = true;
          if (act === 'sendAgain') mayHaveIt = false;
          state = to;
          if (state === 'queued') expect(mayHaveIt).toBe(false);
        }
      }),
    );
  });

  it('ends whatever the house does by itself, save what it has to ask a person', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...HOUSE_ACTS), { maxLength: 40 }), (acts) => {
        const end = acts.reduce<DeliveryState>((state, act) => moveOf(act, state) ?? state, 'queued');
        expect(isUnderWay(end) || hasArrived(end) || end === 'refused').toBe(true);
      }),
    );
  });
});
