import { z } from 'zod';
import { daySchema } from '../campaigns/campaign.ts';
import { localeSchema } from '../locale/locale.ts';
import { orgTypeSchema } from '../signatories/org-type-schema.ts';
import { ANSWER_CHANNELS, ROUND_STATES, roundMessagesSchema, SILENCES } from './round.ts';
import { REQUEST_STATUSES } from './round-state.ts';

const count = z.int().min(0);

export const roundActSchema = z.enum(['pause', 'resume', 'close']);
export const actOnRoundSchema = z.object({ act: roundActSchema });
/** A deadline can only be put off: what signatories were told must stay true. */
export const changeDeadlineSchema = z.object({ deadline: daySchema });

export const requestStatusSchema = z.enum(REQUEST_STATUSES);

export const roundCountsSchema = z.object({
  total: count,
  awaiting: count,
  renewed: count,
  renewedWithReservations: count,
  declined: count,
  silent: count,
  left: count,
  /** Of those awaited, whom no message could reach: a person has to ask them. */
  withoutAddress: count,
  /** Of those awaited, who asked for no more mails: neither message nor reminder goes to them. */
  unsubscribed: count,
});
export type RoundCounts = z.infer<typeof roundCountsSchema>;

export const roundSummarySchema = z.object({
  id: z.string(),
  /** The number of the version asked about. */
  number: z.int(),
  reason: z.string(),
  state: z.enum(ROUND_STATES),
  deadline: daySchema,
  /** Whole days until the deadline. */
  daysLeft: count,
  /** The deadline has passed wherever a signatory lives. */
  over: z.boolean(),
  onSilence: z.enum(SILENCES),
  openedByName: z.string(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  /** `null`: messages are still being written. */
  askedAllAt: z.string().nullable(),
  counts: roundCountsSchema,
  version: z.int(),
});
export type RoundSummary = z.infer<typeof roundSummarySchema>;

export const roundListSchema = z.object({ items: z.array(roundSummarySchema) });

export const roundSchema = roundSummarySchema.extend({
  reminderDays: z.array(z.int()),
  messages: roundMessagesSchema,
});
export type Round = z.infer<typeof roundSchema>;

export const REQUEST_PAGE_SIZE = 50;

export const requestQuerySchema = z.object({
  status: requestStatusSchema.optional(),
  /** Only those whom no message could reach. */
  without: z.literal('address').optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(REQUEST_PAGE_SIZE),
});
export type RequestQuery = z.infer<typeof requestQuerySchema>;

export const requestSchema = z.object({
  id: z.string(),
  signatureId: z.string(),
  name: z.string(),
  country: z.string(),
  type: orgTypeSchema,
  locale: localeSchema,
  status: requestStatusSchema,
  /** `null`: no message could be written, for want of an address. */
  askedAt: z.string().nullable(),
  /** Reminders that went out, as days before the deadline. */
  remindedDays: z.array(z.int()),
  answeredAt: z.string().nullable(),
  answeredThrough: z.enum(ANSWER_CHANNELS).nullable(),
  /** The colleague who wrote the answer down. */
  recordedByName: z.string().nullable(),
  /** Only for those who may see addresses; for everyone else the key is absent. */
  email: z.string().nullable().optional(),
});
export type ConsentRequestRow = z.infer<typeof requestSchema>;

export const requestListSchema = z.object({
  items: z.array(requestSchema),
  total: count,
  page: z.int(),
  pageSize: z.int(),
});
