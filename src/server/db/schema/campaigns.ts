import { sql } from 'drizzle-orm';
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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Occasion } from '../../../domain/campaigns/campaign.ts';
import type { RoundPlan } from '../../../domain/consent/round.ts';
import type { PartKind } from '../../../domain/demands/part.ts';
import type { PassageAnchor } from '../../../domain/demands/passage.ts';
import type { SuggestionState } from '../../../domain/demands/suggestion.ts';
import type { WordingState } from '../../../domain/demands/wording-state.ts';
import type { CountryLabels } from '../../../domain/locale/country-labels.ts';
import type { Locale, Localized } from '../../../domain/locale/locale.ts';
import type { ProposalState, StatementContent, StatementKind } from '../../../domain/statements/statement.ts';
import { user } from './auth.ts';
import { id, moment } from './shared.ts';

export const campaign = pgTable('campaign', {
  id: id(),
  slug: text('slug').notNull().unique(),
  title: jsonb('title').$type<Localized>().notNull(),
  occasion: jsonb('occasion').$type<Occasion>().notNull(),
  opensAt: date('opens_at'),
  publishedAt: date('published_at'),
  /** The last day on which it can be signed; retention counts from here. */
  closesAt: date('closes_at'),
  /** Whether persons may sign for themselves. They are kept apart from organisations in every count. */
  allowsIndividuals: boolean('allows_individuals').notNull().default(false),
  /** What representatives' data is used for, as they are told. */
  purpose: jsonb('purpose').$type<Partial<Localized>>().notNull().default({}),
  /** Months after closing for which representatives' data is kept; `null`: nobody has decided. */
  retentionMonths: integer('retention_months'),
  /** What this campaign calls a country, by language and code, where it differs from the usual name. */
  countryLabels: jsonb('country_labels').$type<CountryLabels>().notNull().default({}),
  signatoryGoal: integer('signatory_goal'),
  /** Words the whole statement may have in one language (UN written statements: 1,500 or 2,000). */
  wordLimit: integer('word_limit').notNull().default(1500),
  defaultLocale: text('default_locale').$type<Locale>().notNull(),
  locales: text('locales').array().$type<Locale[]>().notNull(),
  previousCampaignId: uuid('previous_campaign_id').references((): AnyPgColumn => campaign.id),
  createdAt: moment('created_at').notNull(),
});

/** The campaign to which a row belongs, and with which it goes. */
export const ofCampaign = () =>
  uuid('campaign_id')
    .notNull()
    .references(() => campaign.id, { onDelete: 'cascade' });

/**
 * What of a statement is worded: its numbered demands, and the preamble and closing around them, which are worded in
 * every way alike. `position` counts the demands from 1; preamble and closing have 0, their kind says where they stand.
 */
export const demand = pgTable(
  'demand',
  {
    id: id(),
    campaignId: ofCampaign(),
    key: text('key').notNull(),
    kind: text('kind').$type<PartKind>().notNull().default('demand'),
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

/**
 * Immutable texts; a trigger keeps them so. What may change is how far a version has come: the version in force is the
 * approved one with the highest number, the one being worked on is the one with the highest number of all.
 */
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
    /** Whose suggestion it took over. */
    creditedTo: text('credited_to'),
    state: text('state').$type<WordingState>().notNull().default('draft'),
    /** While in review: the colleague who was asked. */
    reviewerId: uuid('reviewer_id').references(() => user.id, { onDelete: 'set null' }),
    /** What was said when it last changed its state. */
    stateNote: text('state_note').notNull().default(''),
    stateBy: text('state_by'),
    stateAt: moment('state_at'),
  },
  (t) => [
    unique('wording_version_number_unique').on(t.demandId, t.locale, t.number),
    index('wording_version_reviewer_idx').on(t.reviewerId),
  ],
);

/** Another wording somebody proposes for a passage, attached to the words themselves so that it outlives versions. */
export const suggestion = pgTable(
  'suggestion',
  {
    id: id(),
    demandId: uuid('demand_id')
      .notNull()
      .references(() => demand.id, { onDelete: 'cascade' }),
    locale: text('locale').$type<Locale>().notNull(),
    /** The version it was made on. */
    basisId: uuid('basis_id')
      .notNull()
      .references(() => wordingVersion.id),
    anchor: jsonb('anchor').$type<PassageAnchor>().notNull(),
    replacement: text('replacement').notNull(),
    comment: text('comment').notNull().default(''),
    state: text('state').$type<SuggestionState>().notNull().default('open'),
    authorId: uuid('author_id').references(() => user.id, { onDelete: 'set null' }),
    authorName: text('author_name').notNull(),
    createdAt: moment('created_at').notNull(),
    decidedByName: text('decided_by_name'),
    decidedAt: moment('decided_at'),
    /** Why it was rejected. */
    decisionReason: text('decision_reason').notNull().default(''),
    /** The version that took it over. */
    acceptedAsId: uuid('accepted_as_id').references(() => wordingVersion.id),
  },
  (t) => [index('suggestion_wording_idx').on(t.demandId, t.locale, t.state)],
);

export const suggestionComment = pgTable(
  'suggestion_comment',
  {
    id: id(),
    suggestionId: uuid('suggestion_id')
      .notNull()
      .references(() => suggestion.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    authorId: uuid('author_id').references(() => user.id, { onDelete: 'set null' }),
    authorName: text('author_name').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [index('suggestion_comment_suggestion_idx').on(t.suggestionId, t.id)],
);

/** A fact that a demand rests on, with its source; letters cite it as a footnote. `version` is the ETag. */
export const evidence = pgTable(
  'evidence',
  {
    id: id(),
    demandId: uuid('demand_id')
      .notNull()
      .references(() => demand.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    /** The fact, in whichever languages it is written down. */
    fact: jsonb('fact').$type<Partial<Localized>>().notNull(),
    source: text('source').notNull(),
    sourceUrl: text('source_url'),
    sourceDate: date('source_date'),
    checkAgainBy: date('check_again_by'),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (t) => [index('evidence_demand_idx').on(t.demandId, t.position)],
);

/** What was published: frozen (a trigger refuses any change), numbered, hashed. */
export const statementVersion = pgTable(
  'statement_version',
  {
    id: id(),
    campaignId: ofCampaign(),
    number: integer('number').notNull(),
    kind: text('kind').$type<StatementKind>().notNull(),
    reason: text('reason').notNull(),
    content: jsonb('content').$type<StatementContent>().notNull(),
    sha256: text('sha256').notNull(),
    publishedAt: moment('published_at').notNull(),
    proposedByName: text('proposed_by_name').notNull(),
    /** The second administrator, for a material version. */
    approvedByName: text('approved_by_name'),
  },
  (t) => [
    unique('statement_version_number_unique').on(t.campaignId, t.number),
    index('statement_version_campaign_idx').on(t.campaignId),
  ],
);

/**
 * A material version on its way: its content is frozen and hashed, and waits for a second administrator. At most one is
 * open a campaign. `round` is how its consent round will be opened.
 */
export const statementProposal = pgTable(
  'statement_proposal',
  {
    id: id(),
    campaignId: ofCampaign(),
    /** The number it will have. */
    number: integer('number').notNull(),
    kind: text('kind').$type<StatementKind>().notNull(),
    reason: text('reason').notNull(),
    content: jsonb('content').$type<StatementContent>().notNull(),
    sha256: text('sha256').notNull(),
    round: jsonb('round').$type<RoundPlan | null>(),
    state: text('state').$type<ProposalState>().notNull().default('open'),
    proposedBy: uuid('proposed_by').references(() => user.id, { onDelete: 'set null' }),
    proposedByName: text('proposed_by_name').notNull(),
    proposedAt: moment('proposed_at').notNull(),
    decidedByName: text('decided_by_name'),
    decidedAt: moment('decided_at'),
    decisionReason: text('decision_reason').notNull().default(''),
  },
  (t) => [
    uniqueIndex('statement_proposal_open_unique').on(t.campaignId).where(sql`state = 'open'`),
    index('statement_proposal_campaign_idx').on(t.campaignId, t.proposedAt),
  ],
);

/** Who has what open, as their browsers last said; rows older than a minute mean nothing. */
export const presence = pgTable(
  'presence',
  {
    campaignId: ofCampaign(),
    /** `wording/violence-reduction/pt`. */
    place: text('place').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** One browser tab of theirs. */
    tab: text('tab').notNull(),
    userName: text('user_name').notNull(),
    seenAt: moment('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.place, t.userId, t.tab] })],
);
