import { z } from 'zod';
import { DISPLAYS, SIGNATURE_STATES } from './signature-state.ts';

// Apart from the lists themselves, so that a screen may show a state without carrying a validator along.
export const signatureStateSchema = z.enum(SIGNATURE_STATES);
export const signatureActSchema = z.enum(['confirm', 'verify', 'withdraw', 'reject', 'reinstate']);
export const displaySchema = z.enum(DISPLAYS);
