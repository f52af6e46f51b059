/**
 * How far a version of a wording has come. Editing an approved one makes a new draft and leaves the approved one in
 * force.
 */
export const WORDING_STATES = ['draft', 'inReview', 'approved'] as const;
export type WordingState = (typeof WORDING_STATES)[number];

/** Acts that move a version, each with the states it may start from and the one it ends in. */
export const WORDING_ACTS = {
  askReview: { from: ['draft', 'inReview'], to: 'inReview', permission: 'wording.save' },
  returnToDraft: { from: ['inReview'], to: 'draft', permission: 'wording.save' },
  approve: { from: ['draft', 'inReview'], to: 'approved', permission: 'wording.approve' },
} as const satisfies Record<string, { from: readonly WordingState[]; to: WordingState; permission: string }>;

export type WordingAct = keyof typeof WORDING_ACTS;

export function canMove(state: WordingState, act: WordingAct): boolean {
  const from: readonly WordingState[] = WORDING_ACTS[act].from;
  return from.includes(state);
}
