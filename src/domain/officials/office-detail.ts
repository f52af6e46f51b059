import { z } from 'zod';
import { daySchema } from '../campaigns/campaign.ts';
import { DELIVERY_CHANNELS, DELIVERY_STATES, REPLY_OUTCOMES } from '../deliveries/delivery-state.ts';
import { letterStateSchema } from '../letters/letter-state-schema.ts';
import { localeSchema } from '../locale/locale.ts';
import { officeSchema } from './office.ts';

export const replySchema = z.object({
  receivedOn: daySchema,
  outcome: z.enum(REPLY_OUTCOMES),
  summary: z.string(),
  nextOn: daySchema.nullable(),
});

/** How an office stands with the campaign's letters. */
export const standingSchema = z.object({
  /** Letters that went to it. */
  letters: z.number().int(),
  lastLetterOn: daySchema.nullable(),
  lastReply: replySchema.pick({ receivedOn: true, outcome: true }).nullable(),
  /** The next day on which somebody should come back to it; past: overdue. */
  dueOn: daySchema.nullable(),
});
export type Standing = z.infer<typeof standingSchema>;

export const officeRowSchema = officeSchema.extend({ standing: standingSchema });
export type OfficeRow = z.infer<typeof officeRowSchema>;
export const officeListSchema = z.object({
  items: z.array(officeRowSchema),
  /** The day that holders and dates are told of. */
  today: daySchema,
});

/** A letter as it stands to one office. */
export const officeLetterSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: letterStateSchema,
  sentOn: daySchema.nullable(),
  replyBy: daySchema.nullable(),
  /** `null`: none is recorded; letters of before have only recipients. */
  delivery: z
    .object({
      id: z.string(),
      state: z.enum(DELIVERY_STATES),
      channel: z.enum(DELIVERY_CHANNELS),
      holderName: z.string(),
      arrivedAt: z.string().nullable(),
      followUpOn: daySchema.nullable(),
    })
    .nullable(),
  /** The latest first. */
  replies: z.array(replySchema),
});
export type OfficeLetter = z.infer<typeof officeLetterSchema>;

/** What names somebody who does not hold the post any more. */
export const holderConflictsSchema = z.object({
  /** Texts of letters that are not on their way yet. */
  drafts: z.array(
    z.object({
      letterId: z.string(),
      letterTitle: z.string(),
      locale: localeSchema,
      officeId: z.string(),
      formerHolder: z.string(),
    }),
  ),
  /** Deliveries that wait, and were made for another holder than today's. */
  deliveries: z.array(
    z.object({
      deliveryId: z.string(),
      letterId: z.string(),
      letterTitle: z.string(),
      officeId: z.string(),
      /** Empty: it was addressed to the office. */
      writtenTo: z.string(),
      today: z.string(),
    }),
  ),
});
export type HolderConflicts = z.infer<typeof holderConflictsSchema>;

export const officeDetailSchema = officeSchema.extend({
  today: daySchema,
  letters: z.array(officeLetterSchema),
  conflicts: holderConflictsSchema,
});
export type OfficeDetail = z.infer<typeof officeDetailSchema>;
