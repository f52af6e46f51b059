import type { Permission } from '../access/permissions.ts';
import type { LetterState } from './letter-state.ts';

/** What people do with a letter on its way to the post; `send` and what follows it is told in domain/deliveries. */
export const LETTER_ACTS = ['submit', 'takeBack', 'return', 'approve', 'reopen', 'renewRoster'] as const;
export type LetterAct = (typeof LETTER_ACTS)[number];

interface Move {
  from: LetterState;
  to: LetterState;
  permission: Permission;
}

/**
 * The table of who moves a letter from where to where. An approval is for exactly what was seen: whoever wants to change an
 * approved letter reopens it, and it goes through review again; so does one that is to cite a newer roster.
 */
export const LETTER_MOVES: Record<LetterAct, Move> = {
  submit: { from: 'draft', to: 'inReview', permission: 'letter.write' },
  takeBack: { from: 'inReview', to: 'draft', permission: 'letter.write' },
  return: { from: 'inReview', to: 'draft', permission: 'letter.approve' },
  approve: { from: 'inReview', to: 'approved', permission: 'letter.approve' },
  reopen: { from: 'approved', to: 'draft', permission: 'letter.write' },
  renewRoster: { from: 'approved', to: 'inReview', permission: 'letter.send' },
};

export const canAct = (act: LetterAct, state: LetterState): boolean => LETTER_MOVES[act].from === state;

/** It may be sent: approved, and nothing went out yet. */
export const isReadyToSend = (state: LetterState): boolean => state === 'approved';

/** It goes out, or has gone: whoever has it can check it. */
export const isOut = (state: LetterState): boolean => ['sending', 'sent'].includes(state);

/** Its numbers come from the roster that was frozen with the approval. */
export const citesFrozenRoster = (state: LetterState): boolean => ['approved', 'sending', 'sent'].includes(state);

/** Who had a hand in a letter as it stands: who handed it in, and who saved the newest text of each language. */
export interface Hands {
  submittedBy: string | null;
  savedBy: readonly (string | null)[];
}

/** A letter is approved by a second person: nobody approves what they wrote or handed in. */
export const isSecondPerson = (person: string, { submittedBy, savedBy }: Hands): boolean =>
  ![submittedBy, ...savedBy].includes(person);
