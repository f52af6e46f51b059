import { line } from '../text-fields.ts';

/** A word by which staff group organisations. */
export const tagSchema = line(40).min(1);
