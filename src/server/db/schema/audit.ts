import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { MailKind } from '../../../domain/mail-kind.ts';
import { user } from './auth.ts';
import { campaign } from './campaigns.ts';
import { id, moment } from './shared.ts';

/** Who did what to what, when, from what to what. Never updated, never deleted by the app. */
export const auditEvent = pgTable(
  'audit_event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment('at').notNull(),
    actorId: uuid('actor_id').references(() => user.id, { onDelete: 'set null' }),
    actorName: text('actor_name').notNull(),
    campaignId: uuid('campaign_id').references(() => campaign.id, { onDelete: 'set null' }),
    action: text('action').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    subjectLabel: text('subject_label').notNull(),
    from: jsonb('from').$type<Record<string, unknown> | null>(),
    to: jsonb('to').$type<Record<string, unknown> | null>(),
  },
  (t) => [
    index('audit_event_at_idx').on(t.at),
    index('audit_event_subject_idx').on(t.subjectType, t.subjectId),
    index('audit_event_actor_idx').on(t.actorId),
  ],
);

/** Mail that waits to be sent, or, without a mail server, to be downloaded. */
export const outbox = pgTable('outbox', {
  id: id(),
  kind: text('kind').$type<MailKind>().notNull().default('invitation'),
  to: text('to').notNull(),
  subject: text('subject').notNull(),
  text: text('text').notNull(),
  html: text('html'),
  /** Headers besides the usual ones, by name: how to be written to no more. */
  headers: jsonb('headers').$type<Record<string, string>>().notNull().default({}),
  createdAt: moment('created_at').notNull(),
  sentAt: moment('sent_at'),
  failedAt: moment('failed_at'),
});
