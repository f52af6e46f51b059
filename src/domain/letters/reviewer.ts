import type { LetterState } from './letter-state.ts';

/** A colleague can be asked to look at a letter until it is approved. */
export const mayBeReviewed = (state: LetterState): boolean => state === 'draft' || state === 'inReview';
