import { z } from 'zod';
import { placeSchema } from './place.ts';

/** How often a visible tab says what it has open. */
export const HEARTBEAT_MS = 10_000;
const THERE_MS = 25_000;
const FORGOTTEN_MS = 60_000;

/** Who was heard of since then is there: two heartbeats may get lost. */
export const thereSince = (now: Date): Date => new Date(now.getTime() - THERE_MS);

/** What was last heard of before then is deleted. */
export const forgottenBefore = (now: Date): Date => new Date(now.getTime() - FORGOTTEN_MS);

/** One browser tab, named by itself. */
const tabSchema = z.string().regex(/^[a-z0-9-]{8,40}$/);

export const presenceSchema = z.object({ place: placeSchema, tab: tabSchema });
export type Presence = z.infer<typeof presenceSchema>;

export const presentSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** Whether they may change what they look at. */
      edits: z.boolean(),
    }),
  ),
});
export type Present = z.infer<typeof presentSchema>;
