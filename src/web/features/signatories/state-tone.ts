import type { SignatureState } from '../../../domain/signatories/signature-state.ts';
import type { Tone } from '../../shared/ui/state-pill.tsx';

export const STATE_TONE: Record<SignatureState, Tone> = {
  pending: 'ochre',
  confirmed: 'indigo',
  verified: 'teal',
  withdrawn: 'brick',
  rejected: 'brick',
  merged: 'slate',
};
