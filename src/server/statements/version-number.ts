import { z } from 'zod';

/** A version's number as it stands in an address. */
export const versionNumberSchema = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);
