import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  char,
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
import type { ImportState, RowOutcome } from '../../../domain/imports/import-state.ts';
import type { RosterFormat } from '../../../domain/imports/roster-format.ts';
import type { Locale, Localized } from '../../../domain/locale/locale.ts';
import type { Channel } from '../../../domain/signatories/channel.ts';
import type { OrgType } from '../../../domain/signatories/org-type.ts';
import type { Display, SignatureEventType, SignatureState } from '../../../domain/signatories/signature-state.ts';
import type { Ground } from '../../../domain/signatories/verification.ts';
import { user } from './auth.ts';
import { ofCampaign, statementVersion } from './campaigns.ts';
import { citext, id, moment } from './shared.ts';

/** One row of so many is in the sample by which a search is gauged: by the end of its id, which is random. */
export const SAMPLED_OF = 512;
export const IN_SAMPLE = sql`get_byte(uuid_send(id), 15) = 0 AND get_byte(uuid_send(id), 14) < 128`;

/** The registry: one organisation may sign many campaigns. `search` is kept by the database (see the first migration). */
export const organization = pgTable(
  'organization',
  {
    id: id(),
    name: text('name').notNull(),
    acronym: text('acronym'),
    aliases: text('aliases').array().notNull().default(sql`'{}'`),
    country: char('country', { length: 2 }).notNull(),
    type: text('type').$type<OrgType>().notNull(),
    website: text('website'),
    formerNames: text('former_names').array().notNull().default(sql`'{}'`),
    /** Its name in other languages. */
    names: jsonb('names').$type<Partial<Localized>>().notNull().default({}),
    /** The network it is a chapter of. */
    parentId: uuid('parent_id').references((): AnyPgColumn => organization.id, { onDelete: 'set null' }),
    /** Domains it writes from, besides its website's. */
    mailDomains: text('mail_domains').array().notNull().default(sql`'{}'`),
    note: text('note').notNull().default(''),
    tags: text('tags').array().notNull().default(sql`'{}'`),
    /** Hashes of the domain's block keys (`matching/match-keys.ts`): entries that share one are compared. `null`: not yet computed. */
    matchKeys: integer('match_keys').array(),
    /** Taken for one with another entry, and kept as its source; see `organizationMerge`. */
    mergedIntoId: uuid('merged_into_id').references((): AnyPgColumn => organization.id, { onDelete: 'set null' }),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
    /** Every name it goes by, without accents and case, for search. */
    search: text('search').generatedAlwaysAs(
      sql`immutable_unaccent(lower(name || ' ' || coalesce(acronym, '') || ' ' || immutable_array_to_string(aliases, ' ') || ' ' || immutable_array_to_string(former_names, ' ') || ' ' || immutable_values_to_string(names)))`,
    ),
  },
  (t) => [
    index('organization_search_idx').using('gin', sql`${t.search} gin_trgm_ops`),
    index('organization_country_idx').on(t.country),
    index('organization_by_name_idx').on(sql`immutable_unaccent(lower(${t.name}))`, t.id),
    // Without a list of what is not yet in its place: every look-up would read through all of it, key by key.
    index('organization_match_keys_idx').using('gin', t.matchKeys).with({ fastupdate: 'off' }),
    index('organization_unkeyed_idx').on(t.id).where(sql`match_keys IS NULL`),
    index('organization_merged_idx').on(t.mergedIntoId).where(sql`merged_into_id IS NOT NULL`),
    index('organization_parent_idx').on(t.parentId).where(sql`parent_id IS NOT NULL`),
    index('organization_tags_idx').using('gin', t.tags),
    // Those whose signatures carry only the head of it.
    index('organization_long_search_idx').on(t.id).where(sql`length(search) > 300`),
  ],
);

/** A contact person of an organisation: who signs for it, or whom one writes to. Personal data lives in this table only. */
export const representative = pgTable(
  'representative',
  {
    id: id(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    role: text('role').notNull().default(''),
    email: citext('email'),
    locale: text('locale').$type<Locale>(),
    createdAt: moment('created_at').notNull(),
    /** At the person's wish or by the retention rule; the row stays, so that what refers to it does, without the person. */
    erasedAt: moment('erased_at'),
    /** The name without accents and case, for search. */
    search: text('search').generatedAlwaysAs(sql`immutable_unaccent(lower(name))`),
  },
  (t) => [
    index('representative_organization_idx').on(t.organizationId),
    index('representative_email_idx').on(t.email),
    index('representative_search_idx').using('gin', sql`${t.search} gin_trgm_ops`),
    index('representative_sample_idx').on(t.search).where(IN_SAMPLE),
  ],
);

export const importBatch = pgTable(
  'import_batch',
  {
    id: id(),
    campaignId: ofCampaign(),
    fileName: text('file_name').notNull(),
    encoding: text('encoding').notNull(),
    delimiter: text('delimiter').notNull(),
    format: text('format').$type<RosterFormat>().notNull().default('text'),
    /** Lines of the file that hold data, once it was read. */
    rowCount: integer('row_count').notNull().default(0),
    /** How many of them the work in hand has done. */
    progress: integer('progress').notNull().default(0),
    header: jsonb('header').$type<string[]>().notNull(),
    /** Column mapping and date order as staff last set them; shape in domain/imports. */
    settings: jsonb('settings').$type<Record<string, unknown>>().notNull(),
    state: text('state').$type<ImportState>().notNull(),
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by').references(() => user.id, { onDelete: 'set null' }),
    createdByName: text('created_by_name').notNull(),
    createdAt: moment('created_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (t) => [index('import_batch_campaign_idx').on(t.campaignId, t.createdAt)],
);

/** One organisation's act of signing one campaign. `version` is the ETag; states and events in domain/signatories. */
export const signature = pgTable(
  'signature',
  {
    id: id(),
    campaignId: ofCampaign(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organization.id),
    representativeId: uuid('representative_id').references(() => representative.id, { onDelete: 'set null' }),
    /** The version it was last given for: the one that was signed, or the one to which consent was renewed. */
    statementVersionId: uuid('statement_version_id')
      .notNull()
      .references(() => statementVersion.id),
    /** The language in which that version was on the screen. */
    locale: text('locale').$type<Locale>().notNull(),
    /** When consent was last renewed; `null`: the signature is still the first one. */
    renewedAt: moment('renewed_at'),
    /** The number of the version it was asked to renew for, and declined. */
    declinedVersion: integer('declined_version'),
    state: text('state').$type<SignatureState>().notNull(),
    display: text('display').$type<Display>().notNull(),
    signedOn: date('signed_on').notNull(),
    /** Where staff know it from: a public source, a form, an import. */
    source: text('source').notNull().default(''),
    note: text('note').notNull().default(''),
    batchId: uuid('batch_id').references(() => importBatch.id, { onDelete: 'set null' }),
    channel: text('channel').$type<Channel>().notNull().default('staff'),
    /** The representative writes from a domain of the organisation (`domain/signatories/identity.ts`). */
    mailDomainMatches: boolean('mail_domain_matches').notNull().default(false),
    /** On what ground staff verified it. */
    verifiedGround: text('verified_ground').$type<Ground | ''>().notNull().default(''),
    /** When staff last asked the representative something before verifying. */
    askedBackAt: moment('asked_back_at'),
    /** Which colleague sees to it. */
    assignedTo: uuid('assigned_to').references(() => user.id, { onDelete: 'set null' }),
    /** The purpose that was agreed to, in the words that were shown; empty: known from a public source or a list. */
    purpose: text('purpose').notNull().default(''),
    purposeAgreedAt: moment('purpose_agreed_at'),
    /** The signature of the same campaign that it became one with. */
    mergedIntoId: uuid('merged_into_id').references((): AnyPgColumn => signature.id, { onDelete: 'set null' }),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
    /** Its organisation's, copied by triggers, so that one index serves a filtered and sorted page. */
    country: char('country', { length: 2 }).notNull().default(''),
    type: text('type').$type<OrgType>().notNull().default('other'),
    /** The organisation's name without accents and case. */
    sortName: text('sort_name').notNull().default(''),
    /** The beginning of the organisation's `search` (all of it, but for the longest): an index can hold that much. */
    searchHead: text('search_head').notNull().default(''),
  },
  (t) => [
    unique('signature_once').on(t.campaignId, t.organizationId),
    index('signature_organization_idx').on(t.organizationId),
    index('signature_representative_idx').on(t.representativeId),
    index('signature_batch_idx').on(t.batchId),
    index('signature_merged_idx').on(t.mergedIntoId).where(sql`merged_into_id IS NOT NULL`),
    index('signature_assigned_idx').on(t.assignedTo, t.campaignId).where(sql`assigned_to IS NOT NULL`),
    // What one filters by stands behind what one sorts by, so that a page is found in the index alone.
    index('signature_by_name_idx').on(t.campaignId, t.sortName, t.id, t.country, t.type, t.state, t.searchHead),
    index('signature_by_country_idx').on(t.campaignId, t.country, t.sortName, t.id, t.type, t.state),
    index('signature_by_type_idx').on(t.campaignId, t.type, t.sortName, t.id, t.country, t.state),
    index('signature_by_state_idx').on(t.campaignId, t.state, t.sortName, t.id, t.country, t.type),
    index('signature_by_day_idx').on(t.campaignId, t.signedOn, t.sortName, t.id, t.country, t.type, t.state),
    index('signature_sample_idx')
      .on(t.campaignId, t.sortName, t.signedOn, t.id, t.country, t.type, t.state, t.searchHead)
      .where(IN_SAMPLE),
    index('signature_unverified_idx')
      .on(t.campaignId, sql`coalesce(${t.askedBackAt}, '-infinity')`, t.id)
      .where(sql`state IN ('pending', 'confirmed')`),
  ],
);

/** The demands that a signature does not endorse, each with why. All others it endorses. */
export const reservation = pgTable(
  'reservation',
  {
    signatureId: uuid('signature_id')
      .notNull()
      .references(() => signature.id, { onDelete: 'cascade' }),
    demandKey: text('demand_key').notNull(),
    note: text('note').notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.signatureId, t.demandKey] })],
);

/**
 * Append-only facts. Each moves a signature from one cell to another, so every count and time series is a sum over this
 * table alone: +1 where `to*` points, -1 where `from*` points. The cell is `domain/signatories/signature-cell.ts`.
 */
export const signatureEvent = pgTable(
  'signature_event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    signatureId: uuid('signature_id').notNull(),
    campaignId: ofCampaign(),
    type: text('type').$type<SignatureEventType>().notNull(),
    /** The day it counts for: a signature's own day, else the day of the act. */
    day: date('day').notNull(),
    at: moment('at').notNull(),
    actorId: uuid('actor_id').references(() => user.id, { onDelete: 'set null' }),
    actorName: text('actor_name').notNull(),
    note: text('note').notNull().default(''),
    fromState: text('from_state').$type<SignatureState>(),
    toState: text('to_state').$type<SignatureState>(),
    fromCountry: char('from_country', { length: 2 }),
    toCountry: char('to_country', { length: 2 }),
    fromType: text('from_type').$type<OrgType>(),
    toType: text('to_type').$type<OrgType>(),
    fromVersion: integer('from_version'),
    toVersion: integer('to_version'),
    fromDeclined: integer('from_declined'),
    toDeclined: integer('to_declined'),
    fromReserves: text('from_reserves').array(),
    toReserves: text('to_reserves').array(),
    /** Where a text was consented to: the language in which it was read. */
    locale: text('locale').$type<Locale>(),
    /** How the signature came; never changes for a signature. */
    channel: text('channel').$type<Channel>().notNull().default('staff'),
  },
  (t) => [
    index('signature_event_campaign_idx').on(t.campaignId, t.day),
    index('signature_event_signature_idx').on(t.signatureId, t.id),
  ],
);

/** One line of an uploaded file. A row is applied at most once: `appliedAt` is set in the signature's own transaction. */
export const importRow = pgTable(
  'import_row',
  {
    batchId: uuid('batch_id')
      .notNull()
      .references(() => importBatch.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    cells: jsonb('cells').$type<string[]>().notNull(),
    /** The row as understood under the batch's settings; shape in domain/imports. */
    planned: jsonb('planned').$type<Record<string, unknown>>().notNull(),
    outcome: text('outcome').$type<RowOutcome>().notNull(),
    /** What a duplicate row resembles: an organisation of the registry, or an earlier row of the file. */
    matchOrganizationId: uuid('match_organization_id').references(() => organization.id, { onDelete: 'set null' }),
    matchRow: integer('match_row'),
    matchReasons: jsonb('match_reasons').$type<string[]>().notNull().default([]),
    /** Staff's word on a duplicate: import it all the same, or leave it out. */
    include: boolean('include').notNull(),
    signatureId: uuid('signature_id').references(() => signature.id, { onDelete: 'set null' }),
    /** Whether this row also put its organisation into the registry (undo removes it again). */
    createdOrganization: boolean('created_organization').notNull().default(false),
    appliedAt: moment('applied_at'),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.number] }),
    // Whoever deletes a signature or an organisation makes the database look for rows that refer to it.
    index('import_row_signature_idx').on(t.signatureId).where(sql`signature_id IS NOT NULL`),
    index('import_row_match_idx').on(t.matchOrganizationId).where(sql`match_organization_id IS NOT NULL`),
  ],
);
