import type { RoundState } from './round.ts';

/** What a colleague may do with a round: each act with the states it may start from and the one it ends in. */
export const ROUND_ACTS = {
  pause: { from: ['open'], to: 'paused' },
  resume: { from: ['paused'], to: 'open' },
  close: { from: ['open', 'paused'], to: 'closed' },
} as const satisfies Record<string, { from: readonly RoundState[]; to: RoundState }>;

export type RoundAct = keyof typeof ROUND_ACTS;

export function canActOnRound(state: RoundState, act: RoundAct): boolean {
  const from: readonly RoundState[] = ROUND_ACTS[act].from;
  return from.includes(state);
}

/**
 * How a signatory of a round stands: its answer; `awaiting`; `silent` when the deadline passed without one; `left` when
 * the signature stopped standing meanwhile for another reason, so that nothing is awaited of it any more.
 */
export const REQUEST_STATUSES = [
  'awaiting',
  'renewed',
  'renewedWithReservations',
  'declined',
  'silent',
  'left',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];
