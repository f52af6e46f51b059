import { z } from 'zod';
import { daySchema } from '../campaigns/campaign.ts';
import { line, prose } from '../text-fields.ts';

/** What silence at the deadline means: the signature leaves the list, or stays cited with the version it signed. */
export const SILENCES = ['leaves', 'staysCited'] as const;
export type Silence = (typeof SILENCES)[number];

export const ROUND_STATES = ['open', 'paused', 'closed'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** What a signatory may answer; `renewedWithReservations` names the demands it does not endorse. */
export const ANSWERS = ['renewed', 'renewedWithReservations', 'declined'] as const;
export type Answer = (typeof ANSWERS)[number];

/** How an answer came: by the personal link, through a colleague who wrote it down, or as silence at the deadline. */
export const ANSWER_CHANNELS = ['link', 'staff', 'deadline'] as const;
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number];

/** The coalition's own words to its signatories in one language; the link and the terms are added by the house. */
export const roundMessageSchema = z.object({ subject: line(200).min(1), text: prose(4000).min(1) });

/** At least the campaign's default language; whoever signed in another is written to in that one if it is there. */
export const roundMessagesSchema = z
  .object({ en: roundMessageSchema, es: roundMessageSchema, pt: roundMessageSchema })
  .partial();
export type RoundMessages = z.infer<typeof roundMessagesSchema>;

/** How a material version's round will be opened. */
export const roundPlanSchema = z.object({
  deadline: daySchema,
  onSilence: z.enum(SILENCES),
  /** Days before the deadline. */
  reminderDays: z.array(z.number().int().min(1).max(90)).max(5),
  messages: roundMessagesSchema,
});
export type RoundPlan = z.infer<typeof roundPlanSchema>;
