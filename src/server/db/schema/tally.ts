import { bigint, boolean, char, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Channel } from '../../../domain/signatories/channel.ts';
import type { OrgType } from '../../../domain/signatories/org-type.ts';
import type { SignatureState } from '../../../domain/signatories/signature-state.ts';

/*
 * Counts of signatures, each a sum of what events add and take. A trigger writes every event's part into the tail, in
 * the event's own transaction; the roller folds the tail into the tallies. So at any instant, in any snapshot, an event
 * is in the tail or in the tallies, never in both or neither, and tally + tail is exact whoever writes meanwhile.
 */

/** `reserves`: keys of the demands that are not endorsed, sorted, with commas between; `declined` 0: none. */
const cell = {
  campaignId: uuid('campaign_id').notNull(),
  country: char('country', { length: 2 }).notNull(),
  type: text('type').$type<OrgType>().notNull(),
  version: integer('version').notNull(),
  declined: integer('declined').notNull(),
  reserves: text('reserves').notNull(),
  channel: text('channel').$type<Channel>().notNull(),
};

/** What the roller has not folded yet. */
export const signatureTail = pgTable(
  'signature_tail',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    ...cell,
    state: text('state').$type<SignatureState>().notNull(),
    day: date('day').notNull(),
    delta: integer('delta').notNull(),
  },
  (t) => [index('signature_tail_campaign_idx').on(t.campaignId)],
);

/** How many are in each state, in a column named like it: a tally has few rows, and none of them is a row for a state. */
const states = {
  pending: integer('pending').notNull(),
  confirmed: integer('confirmed').notNull(),
  verified: integer('verified').notNull(),
  withdrawn: integer('withdrawn').notNull(),
  rejected: integer('rejected').notNull(),
  merged: integer('merged').notNull(),
} satisfies Record<SignatureState, unknown>;

/** Signatures by cell, today. */
export const signatureTally = pgTable('signature_tally', { ...cell, ...states }, (t) => [
  primaryKey({
    name: 'signature_tally_pk',
    columns: [t.campaignId, t.country, t.type, t.version, t.declined, t.reserves, t.channel],
  }),
]);

/** The same without channel and reservations: what countries, types, states and consent are counted from. */
export const signatureTallyGroup = pgTable(
  'signature_tally_group',
  {
    campaignId: uuid('campaign_id').notNull(),
    country: char('country', { length: 2 }).notNull(),
    type: text('type').$type<OrgType>().notNull(),
    version: integer('version').notNull(),
    declined: integer('declined').notNull(),
    ...states,
  },
  (t) => [
    primaryKey({
      name: 'signature_tally_group_pk',
      columns: [t.campaignId, t.country, t.type, t.version, t.declined],
    }),
  ],
);

/** By what a signature has besides, one kind at a time: its channel, and each demand that it does not endorse. */
export const signatureTallyKey = pgTable(
  'signature_tally_key',
  {
    campaignId: uuid('campaign_id').notNull(),
    kind: text('kind').$type<'channel' | 'reserves'>().notNull(),
    /** A channel, or a demand's key. */
    key: text('key').notNull(),
    country: char('country', { length: 2 }).notNull(),
    individual: boolean('individual').notNull(),
    ...states,
  },
  (t) => [
    primaryKey({
      name: 'signature_tally_key_pk',
      columns: [t.campaignId, t.kind, t.key, t.country, t.individual],
    }),
  ],
);

/** What each day changed, by country and type. */
export const signatureTallyDay = pgTable(
  'signature_tally_day',
  {
    campaignId: uuid('campaign_id').notNull(),
    day: date('day').notNull(),
    country: char('country', { length: 2 }).notNull(),
    type: text('type').$type<OrgType>().notNull(),
    ...states,
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.day, t.country, t.type] })],
);

/** The same over all countries and types: what the unfiltered curve is drawn from. */
export const signatureTallyTotal = pgTable(
  'signature_tally_total',
  {
    campaignId: uuid('campaign_id').notNull(),
    day: date('day').notNull(),
    individual: boolean('individual').notNull(),
    ...states,
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.day, t.individual] })],
);
