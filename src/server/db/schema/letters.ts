import {
  type AnyPgColumn,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { LetterBlock, LetterBody } from '../../../domain/letters/letter-body.ts';
import type { LetterState } from '../../../domain/letters/letter-state.ts';
import type { FrozenLetter } from '../../../domain/letters/roster.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { user } from './auth.ts';
import { ofCampaign, statementVersion } from './campaigns.ts';
import { office } from './officials.ts';
import { bytes, id, moment } from './shared.ts';

const byUser = (name: string) => uuid(name).references(() => user.id, { onDelete: 'set null' });
const ofLetter = () =>
  uuid('letter_id')
    .notNull()
    .references(() => letter.id, { onDelete: 'cascade' });

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
    /** The language the others are translated from. */
    sourceLocale: text('source_locale').$type<Locale>().notNull().default('es'),
    /** The date printed on the letter; null: the day of sending. */
    datedOn: date('dated_on'),
    replyBy: date('reply_by'),
    sentOn: date('sent_on'),
    source: text('source').notNull().default(''),
    /** Under which anyone can check a sent letter: short, printed on it. */
    reference: text('reference').unique(),
    /** Who is asked to look at it. */
    reviewerId: byUser('reviewer_id'),
    reviewerName: text('reviewer_name'),
    submittedBy: byUser('submitted_by'),
    submittedByName: text('submitted_by_name'),
    submittedAt: moment('submitted_at'),
    approvedBy: byUser('approved_by'),
    approvedByName: text('approved_by_name'),
    approvedAt: moment('approved_at'),
    /** What was approved, exactly: SHA-256 of everything that goes out. */
    approvedHash: text('approved_hash'),
    /** The roster that every number of an approved letter comes from. */
    snapshotId: uuid('snapshot_id').references((): AnyPgColumn => rosterSnapshot.id),
    version: integer('version').notNull().default(1),
    createdBy: byUser('created_by'),
    createdByName: text('created_by_name').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (t) => [index('letter_campaign_idx').on(t.campaignId, t.createdAt)],
);

/** The offices a letter goes to. */
export const letterRecipient = pgTable(
  'letter_recipient',
  {
    letterId: ofLetter(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => office.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.letterId, t.officeId] })],
);

/** A letter's text in one language as it stands; what it was is in `letterVersion`. */
export const letterVariant = pgTable(
  'letter_variant',
  {
    letterId: ofLetter(),
    locale: text('locale').$type<Locale>().notNull(),
    subject: text('subject').notNull(),
    body: jsonb('body').$type<LetterBody>().notNull(),
    version: integer('version').notNull().default(1),
    /** A translation: the `version` of the source text that it says the same as; `null`: never compared. */
    sourceVersion: integer('source_version'),
    updatedByName: text('updated_by_name').notNull().default(''),
    updatedAt: moment('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.letterId, t.locale] })],
);

/** A text that a variant had. What one person saves within a short while is one of them (`isOpen` until another comes). */
export const letterVersion = pgTable(
  'letter_version',
  {
    id: id(),
    letterId: ofLetter(),
    locale: text('locale').$type<Locale>().notNull(),
    /** The variant's `version` at the last save that it holds. */
    version: integer('version').notNull(),
    subject: text('subject').notNull(),
    body: jsonb('body').$type<LetterBody>().notNull(),
    savedBy: byUser('saved_by'),
    savedByName: text('saved_by_name').notNull(),
    savedAt: moment('saved_at').notNull(),
    isOpen: boolean('is_open').notNull().default(true),
  },
  (t) => [unique('letter_version_once').on(t.letterId, t.locale, t.version)],
);

/** What colleagues say about a letter; an answer names the comment it answers. */
export const letterComment = pgTable(
  'letter_comment',
  {
    id: id(),
    letterId: ofLetter(),
    answersId: uuid('answers_id').references((): AnyPgColumn => letterComment.id, { onDelete: 'cascade' }),
    /** The language it is about; `null`: the letter as a whole. */
    locale: text('locale').$type<Locale>(),
    /** The words it is about, as they stood. */
    quote: text('quote').notNull().default(''),
    text: text('text').notNull(),
    writtenBy: byUser('written_by'),
    writtenByName: text('written_by_name').notNull(),
    writtenAt: moment('written_at').notNull(),
    settledByName: text('settled_by_name'),
    settledAt: moment('settled_at'),
  },
  (t) => [index('letter_comment_letter_idx').on(t.letterId, t.writtenAt)],
);

/** A passage that the coalition uses again, in one language. */
export const textBlock = pgTable(
  'text_block',
  {
    id: id(),
    name: text('name').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    content: jsonb('content').$type<LetterBlock[]>().notNull(),
    version: integer('version').notNull().default(1),
    updatedByName: text('updated_by_name').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (t) => [unique('text_block_name').on(t.locale, t.name)],
);

/** A file that goes along with a letter's e-mail. */
export const letterAttachment = pgTable(
  'letter_attachment',
  {
    id: id(),
    letterId: ofLetter(),
    name: text('name').notNull(),
    contentType: text('content_type').notNull(),
    bytes: bytes('bytes').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    position: integer('position').notNull(),
    addedByName: text('added_by_name').notNull(),
    addedAt: moment('added_at').notNull(),
  },
  (t) => [index('letter_attachment_letter_idx').on(t.letterId, t.position)],
);

/** Whom a letter cites, frozen when it was approved; never changed. `content` and its hash: domain/letters. */
export const rosterSnapshot = pgTable(
  'roster_snapshot',
  {
    id: id(),
    campaignId: ofCampaign(),
    letterId: uuid('letter_id')
      .notNull()
      .references((): AnyPgColumn => letter.id, { onDelete: 'cascade' }),
    statementVersionId: uuid('statement_version_id')
      .notNull()
      .references(() => statementVersion.id),
    takenAt: moment('taken_at').notNull(),
    takenByName: text('taken_by_name').notNull(),
    content: jsonb('content').$type<FrozenLetter>().notNull(),
    sha256: text('sha256').notNull(),
  },
  (t) => [index('roster_snapshot_letter_idx').on(t.letterId, t.takenAt)],
);
