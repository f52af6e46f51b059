import { describe, expect, it } from 'vitest';
import { canActOnSignOn, SIGN_ON_ACTS, SIGN_ON_STATES } from './sign-on-state.ts';
import { canSign, type SigningFacts, signingOn } from './signing.ts';

const OPEN: SigningFacts = {
  isOpened: true,
  isPaused: false,
  isStopped: false,
  isClosed: false,
  opensAt: '2026-05-01',
  closesAt: '2026-05-31',
};

describe('whether a campaign can be signed', () => {
  it.each<[string, Partial<SigningFacts>, string, string]>([
    ['on its first day', {}, '2026-05-01', 'open'],
    ['on its last day', {}, '2026-05-31', 'open'],
    ['the day before', {}, '2026-04-30', 'before'],
    ['the day after', {}, '2026-06-01', 'closed'],
    ['without days', { opensAt: null, closesAt: null }, '2030-01-01', 'open'],
    ['unopened, though the days are right', { isOpened: false }, '2026-05-10', 'unopened'],
    ['paused', { isPaused: true }, '2026-05-10', 'paused'],
    ['stopped, which says more than paused', { isPaused: true, isStopped: true }, '2026-05-10', 'stopped'],
    ['closed by staff before its last day', { isClosed: true }, '2026-05-10', 'closed'],
    ['closed, and never opened', { isOpened: false }, '2026-06-01', 'closed'],
  ])('%s', (_, facts, day, said) => {
    const signing = signingOn({ ...OPEN, ...facts }, day);
    expect(signing).toBe(said);
    expect(canSign(signing)).toBe(said === 'open');
  });
});

describe('the states of a sign-on', () => {
  it('are all reached from the first', () => {
    const reached = new Set(['received']);
    for (const _ of SIGN_ON_STATES)
      for (const { from, to } of Object.values(SIGN_ON_ACTS)) if (from.some((one) => reached.has(one))) reached.add(to);
    expect([...reached].sort()).toEqual([...SIGN_ON_STATES].sort());
  });

  it.each(['confirmed', 'settled', 'lapsed', 'refused'] as const)('end at %s', (end) => {
    for (const act of Object.keys(SIGN_ON_ACTS) as (keyof typeof SIGN_ON_ACTS)[])
      expect(canActOnSignOn(end, act)).toBe(false);
  });
});
