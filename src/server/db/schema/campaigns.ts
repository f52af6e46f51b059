import { type AnyPgColumn, date, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Occasion } from '../../../domain/campaigns/campaign.ts';
import type { Locale, Localized } from '../../../domain/locale/locale.ts';
import type { StatementContent, StatementKind } from '../../../domain/statements/statement.ts';
import { user } from './auth.ts';
import { id, moment } from './shared.ts';

export const campaign = pgTable('campaign', {
  id: id(),
  slug: text('slug').notNull().unique(),
  title: jsonb('title').$type<Localized>().notNull(),
  occasion: jsonb('occasion').$type<Occasion>().notNull(),
  opensAt: date('opens_at'),
  publishedAt: date('published_at'),
  signatoryGoal: integer('signatory_goal'),
  defaultLocale: text('default_locale').$type<Locale>().notNull(),
  locales: text('locales').array().$type<Locale[]>().notNull(),
  previousCampaignId: uuid('previous_campaign_id').references((): AnyPgColumn => campaign.id),
  createdAt: moment('created_at').notNull(),
});

/** `version` guards the order of a campaign's demands and each demand's place in it. */
export const demand = pgTable(
  'demand',
  {
    id: id(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [unique('demand_key_unique').on(t.campaignId, t.key)],
);

/** Guards a campaign's order of demands: reordering checks and raises `version`. */
export const demandOrder = pgTable('demand_order', {
  campaignId: uuid('campaign_id')
    .primaryKey()
    .references(() => campaign.id, { onDelete: 'cascade' }),
  version: integer('version').notNull().default(1),
});

/** Immutable texts. The version in force of a wording is the one with the highest number. */
export const wordingVersion = pgTable(
  'wording_version',
  {
    id: id(),
    demandId: uuid('demand_id')
      .notNull()
      .references(() => demand.id, { onDelete: 'cascade' }),
    locale: text('locale').$type<Locale>().notNull(),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    /** The version this one grew from. */
    basisId: uuid('basis_id').references((): AnyPgColumn => wordingVersion.id),
    /** For a translation: the source version it was last brought up to date with. */
    sourceVersionId: uuid('source_version_id').references((): AnyPgColumn => wordingVersion.id),
    /** For a restored text: the version it repeats. */
    restoredFromId: uuid('restored_from_id').references((): AnyPgColumn => wordingVersion.id),
    reason: text('reason').notNull(),
    authorId: uuid('author_id').references(() => user.id, { onDelete: 'set null' }),
    authorName: text('author_name').notNull(),
    sha256: text('sha256').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [unique('wording_version_number_unique').on(t.demandId, t.locale, t.number)],
);

/** What was published: frozen, numbered, hashed. */
export const statementVersion = pgTable(
  'statement_version',
  {
    id: id(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    kind: text('kind').$type<StatementKind>().notNull(),
    reason: text('reason').notNull(),
    content: jsonb('content').$type<StatementContent>().notNull(),
    sha256: text('sha256').notNull(),
    publishedAt: moment('published_at').notNull(),
  },
  (t) => [
    unique('statement_version_number_unique').on(t.campaignId, t.number),
    index('statement_version_campaign_idx').on(t.campaignId),
  ],
);
