/**
 * The life of a sign-on, which is what somebody sent from the public page; the signature that may come of it has a life of
 * its own. `received`: written down, nothing decided yet, so that everybody is answered alike. `asked`: a pending signature
 * stands, and its mailbox was asked to confirm. `told`: the organisation has a signature already, or this mailbox sent the
 * same before; only the mailbox learns so. `claimed`: from there, somebody asked to correct, to take over or to contest
 * the signature that stands, and staff decide. The others are ends.
 */
export const SIGN_ON_STATES = [
  'received',
  'asked',
  'told',
  'claimed',
  'confirmed',
  'settled',
  'lapsed',
  'refused',
] as const;
export type SignOnState = (typeof SIGN_ON_STATES)[number];

/** Acts that move a sign-on, each with the states it may start from and the state it ends in. */
export const SIGN_ON_ACTS = {
  ask: { from: ['received'], to: 'asked' },
  tell: { from: ['received'], to: 'told' },
  confirm: { from: ['asked'], to: 'confirmed' },
  claim: { from: ['told'], to: 'claimed' },
  settle: { from: ['claimed'], to: 'settled' },
  lapse: { from: ['asked', 'told'], to: 'lapsed' },
  refuse: { from: ['received', 'asked', 'told', 'claimed'], to: 'refused' },
} as const satisfies Record<string, { from: readonly SignOnState[]; to: SignOnState }>;

export type SignOnAct = keyof typeof SIGN_ON_ACTS;

export function canActOnSignOn(state: SignOnState, act: SignOnAct): boolean {
  const from: readonly SignOnState[] = SIGN_ON_ACTS[act].from;
  return from.includes(state);
}

/** What somebody wants of the signature that their organisation has already. */
export const CLAIMS = ['takeOver', 'correct', 'contest'] as const;
export type Claim = (typeof CLAIMS)[number];

/** What marks a sign-on for staff; none of them turns anybody away. */
export const SIGN_ON_FLAGS = ['trapped', 'unproven', 'disposableMail', 'otherMailDomain', 'madeUp'] as const;
export type SignOnFlag = (typeof SIGN_ON_FLAGS)[number];
