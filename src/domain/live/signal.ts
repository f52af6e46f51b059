import { z } from 'zod';
import type { AuditAction } from '../audit/actions.ts';
import { placeSchema } from './place.ts';

type SubjectOf<Action extends string> = Action extends `${infer Subject}.${string}` ? Subject : never;

/** What changed, as the audit log calls it: the subject of the recorded act (`signature` of `signature.verified`). */
export type Topic = SubjectOf<AuditAction>;

/** Accounts belong to no campaign; what is told of them goes to every screen. Passwords and sessions are nobody else's. */
export const ACCOUNT_TOPICS = ['user', 'invitation', 'profile'] as const satisfies readonly Topic[];

/** After these an open stream asks anew whether it may go on. */
export const ACCESS_TOPICS = ['user', 'session', 'password'] as const satisfies readonly Topic[];

/**
 * What one server process tells the others: that something changed, never what it says now and never about whom.
 * `campaignId` is `null` for accounts. An unknown topic is passed on: another process may run a newer version.
 */
export const signalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed'), campaignId: z.uuid().nullable(), topic: z.string() }),
  /** Somebody came to a place or left it. */
  z.object({ kind: z.literal('presence'), campaignId: z.uuid(), place: placeSchema }),
]);

/** `resync`: signals may have been missed, so everything may be old. */
export type Signal = z.infer<typeof signalSchema> | { kind: 'resync' };
