import { z } from 'zod';

/** What a colleague may do here; one role per person. */
export const ROLES = ['administrator', 'organiser', 'translator', 'viewer'] as const;
export type Role = (typeof ROLES)[number];
export const roleSchema = z.enum(ROLES);
