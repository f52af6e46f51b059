import { type AnyPgColumn, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { LetterBody } from '../../../domain/letters/letter-body.ts';
import type { LetterState } from '../../../domain/letters/letter-state.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { user } from './auth.ts';
import { ofCampaign, statementVersion } from './campaigns.ts';
import { id, moment } from './shared.ts';

/** A letter to the campaign's offices; its texts are in `letterVariant`, one a language. */
export const letter = pgTable(
  'letter',
  {
    id: id(),
    campaignId: ofCampaign(),
    /** The letter this one follows; it may belong to the previous campaign. */
    parentLetterId: uuid('parent_letter_id').references((): AnyPgColumn => letter.id),
    statementVersionId: uuid('statement_version_id').references(() => statementVersion.id),
    title: text('title').notNull(),
    state: text('state').$type<LetterState>().notNull(),
    /** The date printed on the letter; null: the day of sending. */
    datedOn: date('dated_on'),
    replyBy: date('reply_by'),
    sentOn: date('sent_on'),
    source: text('source').notNull().default(''),
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by').references(() => user.id, { onDelete: 'set null' }),
    createdByName: text('created_by_name').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (t) => [index('letter_campaign_idx').on(t.campaignId, t.createdAt)],
);

export const letterVariant = pgTable(
  'letter_variant',
  {
    letterId: uuid('letter_id')
      .notNull()
      .references(() => letter.id, { onDelete: 'cascade' }),
    locale: text('locale').$type<Locale>().notNull(),
    subject: text('subject').notNull(),
    body: jsonb('body').$type<LetterBody>().notNull(),
    version: integer('version').notNull().default(1),
    updatedAt: moment('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.letterId, t.locale] })],
);
