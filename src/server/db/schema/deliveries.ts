import { date, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { DeliveryChannel, DeliveryState, ReplyOutcome } from '../../../domain/deliveries/delivery-state.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { ofCampaign } from './campaigns.ts';
import { letter } from './letters.ts';
import { office, officeHolder } from './officials.ts';
import { bytes, citext, id, moment } from './shared.ts';

const ofDelivery = () =>
  uuid('delivery_id')
    .notNull()
    .references(() => delivery.id, { onDelete: 'cascade' });

/** How and how fast an approved letter goes out. */
export const letterSending = pgTable('letter_sending', {
  letterId: uuid('letter_id')
    .primaryKey()
    .references(() => letter.id, { onDelete: 'cascade' }),
  state: text('state').$type<'running' | 'paused' | 'ended'>().notNull(),
  /** Rates, working hours, days to avoid; shape in domain/deliveries. */
  plan: jsonb('plan').$type<unknown>().notNull(),
  startedByName: text('started_by_name').notNull(),
  startedAt: moment('started_at').notNull(),
  endedAt: moment('ended_at'),
  version: integer('version').notNull().default(1),
});

/** One letter to one office holder; exactly one, whoever asks for it and however often. */
export const delivery = pgTable(
  'delivery',
  {
    id: id(),
    campaignId: ofCampaign(),
    letterId: uuid('letter_id')
      .notNull()
      .references(() => letter.id),
    officeId: uuid('office_id')
      .notNull()
      .references(() => office.id),
    /** Who held the post when the letter was written to it; `null`: not known, the letter addresses the office. */
    holderId: uuid('holder_id').references(() => officeHolder.id, { onDelete: 'set null' }),
    holderName: text('holder_name').notNull().default(''),
    channel: text('channel').$type<DeliveryChannel>().notNull(),
    /** Where it goes; empty where no address is known. */
    address: text('address').notNull().default(''),
    /** The part of an e-mail address after the @, for rates. */
    domain: text('domain').notNull().default(''),
    locale: text('locale').$type<Locale>().notNull(),
    state: text('state').$type<DeliveryState>().notNull(),
    /** What the mail server, and whoever looks for it there, knows it by; fixed before the first attempt. */
    messageId: text('message_id').unique(),
    /** SHA-256 of the rendered letter (before transport headers), and of its PDF. */
    letterHash: text('letter_hash'),
    pdfHash: text('pdf_hash'),
    attempts: integer('attempts').notNull().default(0),
    /** Not tried before. */
    notBefore: moment('not_before'),
    /** The mail server was spoken to; a delivery that stays `handing` long after this is uncertain. */
    handedAt: moment('handed_at'),
    /** When it was sent or delivered. */
    arrivedAt: moment('arrived_at'),
    /** The mail server's last answer. */
    serverSaid: text('server_said').notNull().default(''),
    note: text('note').notNull().default(''),
    /** When somebody should ask again. */
    followUpOn: date('follow_up_on'),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    unique('delivery_once').on(t.letterId, t.officeId),
    index('delivery_campaign_idx').on(t.campaignId, t.state),
    index('delivery_office_idx').on(t.officeId),
    index('delivery_state_idx').on(t.state, t.notBefore),
    index('delivery_handed_idx').on(t.handedAt),
  ],
);

/** The message as it was, or is, handed to the mail server: the very bytes. */
export const deliveryMessage = pgTable('delivery_message', {
  deliveryId: ofDelivery().primaryKey(),
  eml: bytes('eml').notNull(),
  sha256: text('sha256').notNull(),
});

/** The ledger: everything that happened to a delivery, in order, never changed. */
export const deliveryEvent = pgTable(
  'delivery_event',
  {
    id: id(),
    deliveryId: ofDelivery(),
    kind: text('kind').notNull(),
    /** What the mail server said, what a person noted; shape in domain/deliveries. */
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default({}),
    actorName: text('actor_name'),
    at: moment('at').notNull(),
  },
  (t) => [index('delivery_event_delivery_idx').on(t.deliveryId, t.id)],
);

export const deliveryReply = pgTable(
  'delivery_reply',
  {
    id: id(),
    deliveryId: ofDelivery(),
    receivedOn: date('received_on').notNull(),
    outcome: text('outcome').$type<ReplyOutcome>().notNull(),
    summary: text('summary').notNull(),
    /** When somebody should come back to it. */
    nextOn: date('next_on'),
    recordedByName: text('recorded_by_name').notNull(),
    recordedAt: moment('recorded_at').notNull(),
  },
  (t) => [index('delivery_reply_delivery_idx').on(t.deliveryId, t.receivedOn)],
);

/** A scan: of the stamp on a letter handed over, of a reply. */
export const deliveryFile = pgTable(
  'delivery_file',
  {
    id: id(),
    deliveryId: ofDelivery(),
    kind: text('kind').$type<'stamp' | 'reply'>().notNull(),
    name: text('name').notNull(),
    contentType: text('content_type').notNull(),
    bytes: bytes('bytes').notNull(),
    addedByName: text('added_by_name').notNull(),
    addedAt: moment('added_at').notNull(),
  },
  (t) => [index('delivery_file_delivery_idx').on(t.deliveryId)],
);

/** Who asked not to be written to in bulk any more, by address: it holds for every campaign. */
export const mailSuppression = pgTable('mail_suppression', {
  email: citext('email').primaryKey(),
  reason: text('reason').$type<'unsubscribed' | 'bounced'>().notNull(),
  since: moment('since').notNull(),
});

/** A link in a bulk mail under which its reader can ask for no more; only its hash is kept. */
export const unsubscribeLink = pgTable(
  'unsubscribe_link',
  {
    tokenHash: text('token_hash').notNull(),
    email: citext('email').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tokenHash] }), index('unsubscribe_link_email_idx').on(t.email)],
);
