import { date, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Answer, AnswerChannel, RoundMessages, RoundState, Silence } from '../../../domain/consent/round.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { user } from './auth.ts';
import { ofCampaign, statementVersion } from './campaigns.ts';
import { id, moment } from './shared.ts';
import { signature } from './signatories.ts';

/** Signatories are asked whether they stand behind a material version. `version` is the ETag. */
export const consentRound = pgTable(
  'consent_round',
  {
    id: id(),
    campaignId: ofCampaign(),
    /** The version asked about; one round a version. */
    statementVersionId: uuid('statement_version_id')
      .notNull()
      .unique()
      .references(() => statementVersion.id),
    /** The last day on which an answer counts. */
    deadline: date('deadline').notNull(),
    onSilence: text('on_silence').$type<Silence>().notNull(),
    messages: jsonb('messages').$type<RoundMessages>().notNull(),
    /** Days before the deadline on which the silent are reminded. */
    reminderDays: integer('reminder_days').array().notNull(),
    state: text('state').$type<RoundState>().notNull(),
    openedByName: text('opened_by_name').notNull(),
    openedAt: moment('opened_at').notNull(),
    /** All who stood at the opening have been entered; until then the work goes on. */
    askedAllAt: moment('asked_all_at'),
    closedAt: moment('closed_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('consent_round_campaign_idx').on(t.campaignId, t.openedAt)],
);

/** One signatory of a round: whether it could be asked, and what it answered, when and how. */
export const consentRequest = pgTable(
  'consent_request',
  {
    id: id(),
    roundId: uuid('round_id')
      .notNull()
      .references(() => consentRound.id, { onDelete: 'cascade' }),
    signatureId: uuid('signature_id')
      .notNull()
      .references(() => signature.id, { onDelete: 'cascade' }),
    /** The language it is asked in: the one it signed. */
    locale: text('locale').$type<Locale>().notNull(),
    /** `null`: there is no address, so a person has to ask. */
    askedAt: moment('asked_at'),
    /** Reminders that went out, as days before the deadline. */
    remindedDays: integer('reminded_days').array().notNull().default([]),
    answer: text('answer').$type<Answer>(),
    answeredAt: moment('answered_at'),
    answeredThrough: text('answered_through').$type<AnswerChannel>(),
    /** The colleague who wrote down an answer given by other means. */
    recordedBy: uuid('recorded_by').references(() => user.id, { onDelete: 'set null' }),
  },
  (t) => [
    unique('consent_request_once').on(t.roundId, t.signatureId),
    index('consent_request_signature_idx').on(t.signatureId),
  ],
);

/** A personal link to a request: each message carries one of its own, and only its hash is kept. */
export const consentLink = pgTable(
  'consent_link',
  {
    tokenHash: text('token_hash').primaryKey(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => consentRequest.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [index('consent_link_request_idx').on(t.requestId)],
);
