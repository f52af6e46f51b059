import { sql } from 'drizzle-orm';
import {
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
import type { Locale } from '../../../domain/locale/locale.ts';
import type { OrgType } from '../../../domain/signatories/org-type.ts';
import type { Display, SignatureEventType, SignatureState } from '../../../domain/signatories/signature-state.ts';
import { user } from './auth.ts';
import { campaign, statementVersion } from './campaigns.ts';
import { citext, id, moment } from './shared.ts';

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
    createdAt: moment('created_at').notNull(),
    /** Name, acronym and aliases without accents and case, for search. */
    search: text('search').generatedAlwaysAs(
      sql`immutable_unaccent(lower(name || ' ' || coalesce(acronym, '') || ' ' || immutable_array_to_string(aliases, ' ')))`,
    ),
  },
  (t) => [
    index('organization_search_idx').using('gin', sql`${t.search} gin_trgm_ops`),
    index('organization_country_idx').on(t.country),
  ],
);

/** The person who signs for an organisation. Personal data lives in this table only. */
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
  },
  (t) => [index('representative_organization_idx').on(t.organizationId)],
);

export const importBatch = pgTable(
  'import_batch',
  {
    id: id(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    fileName: text('file_name').notNull(),
    encoding: text('encoding').notNull(),
    delimiter: text('delimiter').notNull(),
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
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
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
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    unique('signature_once').on(t.campaignId, t.organizationId),
    index('signature_campaign_state_idx').on(t.campaignId, t.state),
    index('signature_batch_idx').on(t.batchId),
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
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
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
  (t) => [primaryKey({ columns: [t.batchId, t.number] })],
);
