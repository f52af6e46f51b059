import { z } from 'zod';
import { ORG_TYPES } from './org-type.ts';

// Apart from the list itself, so that a screen may show a type without carrying a validator along.
export const orgTypeSchema = z.enum(ORG_TYPES);
