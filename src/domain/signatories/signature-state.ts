/**
 * The life of a signature. `pending`: e-mail not confirmed. `confirmed`: by the representative.
 * `verified`: staff checked the authority to sign. The last three no longer stand.
 */
export const SIGNATURE_STATES = ['pending', 'confirmed', 'verified', 'withdrawn', 'rejected', 'merged'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

/** The states that count as standing behind the statement. */
export const STANDING: readonly SignatureState[] = ['confirmed', 'verified'];

/** The states of those who have left, by their own act or by staff's. */
export const LEFT: readonly SignatureState[] = ['withdrawn', 'rejected'];

export const isStanding = (state: SignatureState): boolean => STANDING.includes(state);

/** Acts that move a signature, each with the states it may start from and the state it ends in. */
export const SIGNATURE_ACTS = {
  confirm: { from: ['pending'], to: 'confirmed', event: 'confirmed' },
  verify: { from: ['confirmed'], to: 'verified', event: 'verified' },
  withdraw: { from: ['pending', 'confirmed', 'verified'], to: 'withdrawn', event: 'withdrawn' },
  reject: { from: ['pending', 'confirmed'], to: 'rejected', event: 'rejected' },
  reinstate: { from: ['withdrawn', 'rejected'], to: 'confirmed', event: 'reinstated' },
} as const satisfies Record<string, { from: readonly SignatureState[]; to: SignatureState; event: SignatureEventType }>;

export type SignatureAct = keyof typeof SIGNATURE_ACTS;

export function canAct(state: SignatureState, act: SignatureAct): boolean {
  const from: readonly SignatureState[] = SIGNATURE_ACTS[act].from;
  return from.includes(state);
}

/** Append-only facts about a signature. */
export const SIGNATURE_EVENT_TYPES = [
  'signed',
  'confirmed',
  'verified',
  'withdrawn',
  'rejected',
  'reinstated',
  'edited',
  'renewed',
  'declined',
  'lapsed',
  'reserved',
  'merged',
  'separated',
  'askedBack',
  'erased',
  'removed',
] as const;
export type SignatureEventType = (typeof SIGNATURE_EVENT_TYPES)[number];

/** How far a signatory lets itself be named. */
export const DISPLAYS = ['public', 'letters-only', 'counted-only'] as const;
export type Display = (typeof DISPLAYS)[number];
