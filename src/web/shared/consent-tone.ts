import type { Consent } from '../../domain/consent/consent.ts';
import type { Tone } from './ui/state-pill.tsx';

/** Who stands behind the meaning in force is teal, who is awaited ochre. */
export const CONSENT_TONE: Record<Consent, Tone> = {
  current: 'teal',
  renewed: 'teal',
  awaiting: 'ochre',
  declined: 'brick',
};
