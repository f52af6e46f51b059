import { z } from 'zod';
import { LETTER_STATES } from './letter-state.ts';

// Apart from the list itself, so that a screen may show a state without carrying a validator along.
export const letterStateSchema = z.enum(LETTER_STATES);
