import { z } from 'zod';
import { localeSchema } from '../locale/locale.ts';
import { line } from '../text-fields.ts';
import { roleSchema } from './roles.ts';

export const PASSWORD_MIN = 12;
const PASSWORD_MAX = 128;

export const emailSchema = z.email().trim().toLowerCase().max(254);
export const personNameSchema = line(120).min(1);
export const newPasswordSchema = z.string().min(PASSWORD_MIN).max(PASSWORD_MAX);

export const signInSchema = z.object({ email: emailSchema, password: z.string().min(1).max(PASSWORD_MAX) });

export const changePasswordSchema = z.object({
  currentPassword: z.string().min(1).max(PASSWORD_MAX),
  newPassword: newPasswordSchema,
});

export const profileSchema = z.object({ name: personNameSchema, locale: localeSchema }).partial();

export const invitationTokenSchema = z.string().min(20).max(100);

export const acceptInvitationSchema = z.object({
  token: invitationTokenSchema,
  name: personNameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});

export const inviteSchema = z.object({ email: emailSchema, role: roleSchema });

export const signedInUserSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  locale: localeSchema,
});
export type SignedInUser = z.infer<typeof signedInUserSchema>;

/** How long an invitation may be accepted, in days. */
export const INVITATION_DAYS = 14;

const DAY = 24 * 60 * 60 * 1000;

export const invitationExpiry = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * DAY);

/** An invitation can be accepted while nobody did, nobody took it back, and its time has not passed. */
export function isOpenInvitation(
  invitation: { acceptedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date },
  now: Date,
): boolean {
  return invitation.acceptedAt === null && invitation.withdrawnAt === null && invitation.expiresAt > now;
}
