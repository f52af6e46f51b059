import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, real, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { ScanState } from '../../../domain/duplicates/duplicate.ts';
import { user } from './auth.ts';
import { ofCampaign } from './campaigns.ts';
import { id, moment } from './shared.ts';
import { organization, representative } from './signatories.ts';

/** Two entries of the registry that became one, with both as they were: it can be undone at any time. */
export const organizationMerge = pgTable(
  'organization_merge',
  {
    id: id(),
    keptId: uuid('kept_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    mergedId: uuid('merged_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    /** Both entries before, what was written, and which signatures moved or became one; shape in the room that merges. */
    record: jsonb('record').$type<Record<string, unknown>>().notNull(),
    mergedBy: uuid('merged_by').references(() => user.id, { onDelete: 'set null' }),
    mergedByName: text('merged_by_name').notNull(),
    mergedAt: moment('merged_at').notNull(),
    undoneByName: text('undone_by_name'),
    undoneAt: moment('undone_at'),
  },
  (t) => [index('organization_merge_kept_idx').on(t.keptId), index('organization_merge_merged_idx').on(t.mergedId)],
);

/** Two entries that look like one, or of which somebody said that they are not. `aId` < `bId`. */
export const duplicatePair = pgTable(
  'duplicate_pair',
  {
    id: id(),
    aId: uuid('a_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    bId: uuid('b_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    score: real('score').notNull(),
    verdict: text('verdict').$type<'same' | 'similar'>().notNull(),
    reasons: jsonb('reasons').$type<string[]>().notNull(),
    state: text('state').$type<'open' | 'distinct' | 'merged'>().notNull().default('open'),
    foundAt: moment('found_at').notNull(),
    decidedByName: text('decided_by_name'),
    decidedAt: moment('decided_at'),
  },
  (t) => [
    unique('duplicate_pair_once').on(t.aId, t.bId),
    index('duplicate_pair_open_idx').on(t.score, t.id).where(sql`state = 'open'`),
    index('duplicate_pair_b_idx').on(t.bId),
    check('duplicate_pair_ordered', sql`${t.aId} < ${t.bId}`),
  ],
);

/** A look through the whole registry for entries that may be one; `cursor` is the last one looked at. */
export const registryScan = pgTable('registry_scan', {
  id: id(),
  /** From where it was asked for. */
  campaignId: ofCampaign(),
  state: text('state').$type<ScanState>().notNull().default('running'),
  cursor: uuid('cursor'),
  total: integer('total').notNull(),
  looked: integer('looked').notNull().default(0),
  found: integer('found').notNull().default(0),
  startedByName: text('started_by_name').notNull(),
  startedAt: moment('started_at').notNull(),
  finishedAt: moment('finished_at'),
});

/** What the nightly look found: persons whose data is kept longer than their campaigns say. Nothing is erased by it. */
export const retentionFinding = pgTable(
  'retention_finding',
  {
    id: id(),
    campaignId: ofCampaign(),
    representativeId: uuid('representative_id')
      .notNull()
      .references(() => representative.id, { onDelete: 'cascade' }),
    dueOn: date('due_on').notNull(),
    foundAt: moment('found_at').notNull(),
  },
  (t) => [
    unique('retention_finding_once').on(t.campaignId, t.representativeId),
    index('retention_finding_representative_idx').on(t.representativeId),
  ],
);
