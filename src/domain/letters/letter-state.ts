/** A letter's way from desk to post. `sending` and `sent` are frozen; so is `approved` until it is reopened. */
export const LETTER_STATES = ['draft', 'inReview', 'approved', 'sending', 'sent'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

export const isEditable = (state: LetterState): boolean => state === 'draft';

/** It is with the offices, or on its way there. */
export const wasSent = (state: LetterState): boolean => state === 'sent';
