import {
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
import type { ExportState } from '../../../domain/exports/export-formats.ts';
import type { KeptFile } from '../../../domain/exports/ordered-export.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { user } from './auth.ts';
import { ofCampaign } from './campaigns.ts';
import { bytes, id, moment } from './shared.ts';
import { importBatch } from './signatories.ts';

/** A filter and order of a list, kept under a name; `query` is the address's own search string. */
export const savedView = pgTable(
  'saved_view',
  {
    id: id(),
    campaignId: ofCampaign(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    ownerName: text('owner_name').notNull(),
    room: text('room').$type<'signatories' | 'organizations' | 'overview'>().notNull(),
    name: text('name').notNull(),
    query: text('query').notNull(),
    shared: boolean('shared').notNull().default(false),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [unique('saved_view_name').on(t.campaignId, t.ownerId, t.room, t.name)],
);

/** One act on many signatures: counted, started, watched, cancelled, undone. Shapes in domain/bulk-acts. */
export const bulkAct = pgTable(
  'bulk_act',
  {
    id: id(),
    campaignId: ofCampaign(),
    kind: text('kind').notNull(),
    params: jsonb('params').$type<Record<string, unknown>>().notNull(),
    selection: jsonb('selection').$type<Record<string, unknown>>().notNull(),
    state: text('state').notNull(),
    total: integer('total').notNull(),
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by').references(() => user.id, { onDelete: 'set null' }),
    createdByName: text('created_by_name').notNull(),
    createdAt: moment('created_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (t) => [index('bulk_act_campaign_idx').on(t.campaignId, t.createdAt)],
);

/** What a bulk act did to one signature, and what was there before. */
export const bulkActItem = pgTable(
  'bulk_act_item',
  {
    actId: uuid('act_id')
      .notNull()
      .references(() => bulkAct.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    signatureId: uuid('signature_id').notNull(),
    outcome: text('outcome').notNull().default('waiting'),
    reason: text('reason'),
    before: jsonb('before').$type<Record<string, unknown>>(),
  },
  (t) => [primaryKey({ columns: [t.actId, t.position] }), index('bulk_act_item_signature_idx').on(t.signatureId)],
);

/** What the campaign reached, noted once: a round number of signatories, the first of a country. */
export const milestone = pgTable(
  'milestone',
  {
    id: id(),
    campaignId: ofCampaign(),
    kind: text('kind').$type<'signatories' | 'firstInCountry'>().notNull(),
    /** The number reached; 0 where the kind has none. */
    value: integer('value').notNull().default(0),
    /** Empty where the kind has none. */
    country: char('country', { length: 2 }).notNull().default(''),
    day: date('day').notNull(),
    notedAt: moment('noted_at').notNull(),
  },
  (t) => [unique('milestone_once').on(t.campaignId, t.kind, t.value, t.country)],
);

/** A long list, or a letter to all its offices, being written to a file in the background; it and its parts go when it expires. */
export const exportFile = pgTable(
  'export_file',
  {
    id: id(),
    campaignId: ofCampaign(),
    format: text('format').$type<KeptFile['format']>().notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    ordered: jsonb('query').$type<KeptFile['ordered']>().notNull(),
    fileName: text('file_name').notNull(),
    state: text('state').$type<ExportState>().notNull(),
    total: integer('total').notNull(),
    written: integer('written').notNull().default(0),
    requestedBy: uuid('requested_by')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [index('export_file_requested_idx').on(t.requestedBy, t.createdAt)],
);

export const exportPart = pgTable(
  'export_part',
  {
    exportId: uuid('export_id')
      .notNull()
      .references(() => exportFile.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.exportId, t.number] })],
);

/** An uploaded roster in pieces, until its rows are read: the reading can go on after a restart, on whatever machine. */
export const importUpload = pgTable(
  'import_upload',
  {
    batchId: uuid('batch_id')
      .notNull()
      .references(() => importBatch.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.number] })],
);

/** How staff last read rosters with these headings: the next one of the same source starts from there. */
export const importMemory = pgTable(
  'import_memory',
  {
    campaignId: ofCampaign(),
    /** SHA-256 of the headings, folded. */
    headerHash: text('header_hash').notNull(),
    settings: jsonb('settings').$type<Record<string, unknown>>().notNull(),
    usedAt: moment('used_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.headerHash] })],
);
