import type { SignatureState } from '../../domain/signatories/signature-state.ts';
import type { Tone } from './ui/state-pill.tsx';

/** What stands is teal, what waits for the signatory ochre. */
export const SIGNATURE_TONE: Record<SignatureState, Tone> = {
  pending: 'ochre',
  confirmed: 'teal',
  verified: 'teal',
  withdrawn: 'slate',
  rejected: 'brick',
  merged: 'slate',
};
