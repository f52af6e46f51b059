import { z } from 'zod';
import { daySchema } from '../campaigns/campaign.ts';
import { letterStateSchema } from '../letters/letter-state-schema.ts';
import { FINDING_CODES, type FindingCode } from '../letters/preflight.ts';
import { localeSchema } from '../locale/locale.ts';
import { line, prose } from '../text-fields.ts';
import { DELIVERY_CHANNELS, REPLY_OUTCOMES } from './delivery-state.ts';
import { LEDGER_STATES } from './ledger-state.ts';
import { sendingPlanSchema } from './sending-plan.ts';
import { SMTP_REASONS } from './smtp-answer.ts';

const count = z.int().min(0);
const SUMMARY_MAX = 4000;
const NOTE_MAX = 1000;

export const HAND_CHANNELS = ['hand', 'post', 'portal'] as const;

export const replyOutcomeSchema = z.enum(REPLY_OUTCOMES);

export const ledgerRowSchema = z.object({
  letter: z.object({ id: z.string(), title: z.string(), state: letterStateSchema }),
  office: z.object({
    id: z.string(),
    country: z.string(),
    titleEn: z.string(),
    titleLocal: z.string(),
    locale: localeSchema,
  }),
  holderName: z.string(),
  /** It waits, and addresses somebody who does not hold the post any more. */
  formerHolder: z.boolean(),
  state: z.enum(LEDGER_STATES),
  channel: z.enum(DELIVERY_CHANNELS).nullable(),
  /** Only for those who may see addresses; for everyone else the key is absent. */
  address: z.string().optional(),
  attempts: count,
  /** Not tried before. */
  notBefore: z.string().nullable(),
  handedAt: z.string().nullable(),
  arrivedAt: z.string().nullable(),
  serverSaid: z.string(),
  reason: z.enum(SMTP_REASONS).nullable(),
  note: z.string(),
  /** When somebody should ask again, and whether that day has come without an answer. */
  dueOn: daySchema.nullable(),
  overdue: z.boolean(),
  /** The last answer. */
  reply: z.object({ receivedOn: daySchema, outcome: replyOutcomeSchema }).nullable(),
  /** The message is made and can be had as a file. */
  hasMessage: z.boolean(),
  version: z.int(),
});
export type LedgerRow = z.infer<typeof ledgerRowSchema>;

export const SENDING_STATES = ['running', 'paused', 'ended'] as const;

/** How the sending of one letter stands; `null`: it was not begun. */
export const sendingSchema = z.object({
  state: z.enum(SENDING_STATES),
  plan: sendingPlanSchema,
  startedByName: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  version: z.int(),
  /** What the mail server said when the house stopped by itself; `null`: it did not. */
  haltedBy: z.string().nullable(),
  /** Messages that are still being made. */
  composing: count,
  /** When the next one may go. */
  nextAt: z.string().nullable(),
});
export type Sending = z.infer<typeof sendingSchema>;

export const ledgerFilterSchema = z.object({
  state: z.enum(LEDGER_STATES).optional(),
  country: z.string().length(2).optional(),
  reply: z.enum(['none', 'overdue', ...REPLY_OUTCOMES]).optional(),
  q: line(100).optional(),
});
export type LedgerFilter = z.infer<typeof ledgerFilterSchema>;

export const LEDGER_PAGE_SIZE = 100;
export const ledgerQuerySchema = ledgerFilterSchema.extend({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type LedgerQuery = z.infer<typeof ledgerQuerySchema>;
export const ledgerExportSchema = ledgerFilterSchema.extend({ locale: localeSchema.optional() });

const countsSchema = z.record(z.enum(LEDGER_STATES), count);

export const ledgerSchema = z.object({
  items: z.array(ledgerRowSchema),
  total: count,
  page: z.int(),
  pageSize: z.int(),
  /** Of all, whatever the filter. */
  counts: countsSchema,
  replied: count,
  overdue: count,
  countries: z.array(z.string()),
});
export type Ledger = z.infer<typeof ledgerSchema>;

export const letterLedgerSchema = ledgerSchema.extend({
  sending: sendingSchema.nullable(),
  letterState: letterStateSchema,
  letterVersion: z.int(),
  title: z.string(),
  /** Whether a mail server is configured; without one messages wait to be downloaded. */
  hasMailServer: z.boolean(),
});
export type LetterLedger = z.infer<typeof letterLedgerSchema>;

/** A line of a dialogue with a mail server, without contents, addresses and passwords of ours. */
export const smtpLineSchema = z.object({ from: z.enum(['us', 'server']), text: z.string() });
export type SmtpLine = z.infer<typeof smtpLineSchema>;

export const DELIVERY_EVENTS = [
  'planned',
  'composed',
  'handing',
  'accepted',
  'deferred',
  'gaveUp',
  'refused',
  'halted',
  'uncertain',
  'interrupted',
  'answeredLate',
  'settleArrived',
  'sendAgain',
  'cancel',
  'deliver',
  'bounce',
  'reply',
  'file',
] as const;
export type DeliveryEventKind = (typeof DELIVERY_EVENTS)[number];

export const deliveryEventSchema = z.object({
  id: z.string(),
  kind: z.enum(DELIVERY_EVENTS),
  at: z.string(),
  /** `null`: the house itself. */
  actorName: z.string().nullable(),
  said: z.string().nullable(),
  conversation: z.array(smtpLineSchema),
  note: z.string().nullable(),
});
export type DeliveryEvent = z.infer<typeof deliveryEventSchema>;

export const deliverySchema = ledgerRowSchema.extend({
  messageId: z.string().nullable(),
  letterHash: z.string().nullable(),
  pdfHash: z.string().nullable(),
  events: z.array(deliveryEventSchema),
  replies: z.array(
    z.object({
      id: z.string(),
      receivedOn: daySchema,
      outcome: replyOutcomeSchema,
      summary: z.string(),
      nextOn: daySchema.nullable(),
      recordedByName: z.string(),
    }),
  ),
  files: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['stamp', 'reply']),
      name: z.string(),
      contentType: z.string(),
      addedByName: z.string(),
      addedAt: z.string(),
    }),
  ),
});
export type Delivery = z.infer<typeof deliverySchema>;

const acceptedSchema = z.array(z.enum(FINDING_CODES as [FindingCode, ...FindingCode[]])).max(30);

export const startSendingSchema = z.object({ plan: sendingPlanSchema, accepted: acceptedSchema.default([]) });
export type StartSending = z.infer<typeof startSendingSchema>;

export const SENDING_ACTS = ['pause', 'resume', 'cancel'] as const;
export type SendingAct = (typeof SENDING_ACTS)[number];
export const commandSendingSchema = z.object({ act: z.enum(SENDING_ACTS) });

/** What is done to one delivery without saying more. */
export const simpleActSchema = z.object({ act: z.enum(['settleArrived', 'sendAgain', 'cancel']) });
export type SimpleAct = z.infer<typeof simpleActSchema>['act'];

export const testSendSchema = z.object({ officeId: z.uuid() });
export const testedSchema = z.object({ said: z.string() });

export const deliverByHandSchema = z.object({
  channel: z.enum(HAND_CHANNELS),
  on: daySchema,
  note: prose(NOTE_MAX).default(''),
});
export type DeliverByHand = z.infer<typeof deliverByHandSchema>;

export const bounceSchema = z.object({ note: prose(NOTE_MAX).default('') });

export const replySchema = z.object({
  receivedOn: daySchema,
  outcome: replyOutcomeSchema,
  summary: prose(SUMMARY_MAX).pipe(z.string().min(1)),
  /** When somebody should come back to it. */
  nextOn: daySchema.nullable(),
  /** How the letter had gone, where no delivery was recorded. */
  channel: z.enum(DELIVERY_CHANNELS).optional(),
});
export type Reply = z.infer<typeof replySchema>;

/** A scan, by what it begins with: a name can say anything. */
export const SCAN_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export const SCAN_MAX_MEGABYTES = 8;

export function scanTypeOf(bytes: Uint8Array): (typeof SCAN_TYPES)[number] | undefined {
  const begins = (...expected: number[]) => expected.every((byte, at) => bytes[at] === byte);
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg';
  return undefined;
}

export const deliveriesOverviewSchema = z.object({
  /** Offices that letters went to, and of those how many have answered at least one. */
  addressed: count,
  replied: count,
  byCountry: z.array(z.object({ country: z.string(), addressed: count, replied: count })),
  uncertain: count,
  failed: count,
  overdueCount: count,
  /** The first of them. */
  overdue: z.array(ledgerRowSchema),
});
export type DeliveriesOverview = z.infer<typeof deliveriesOverviewSchema>;
