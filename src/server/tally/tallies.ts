import { type SQL, sql } from 'drizzle-orm';
import { INDIVIDUAL } from '../../domain/signatories/individual.ts';
import { columns } from './state-columns.ts';

/**
 * One table of counts: what its rows are told apart by, besides the campaign, and how cells become such rows. A row has a
 * column for each state, with how many are in it.
 */
export interface Tally {
  table: string;
  /** What an operator reads. */
  name: string;
  keys: readonly string[];
  /** Rows of (campaign_id, ...keys, ...counted) of cells, which have what the tail has; `counted`: their columns that count. */
  rowsOf(cells: SQL, counted: SQL): SQL;
}

const plain = (table: string, name: string, keys: readonly string[]): Tally => ({
  ...{ table, name, keys },
  rowsOf: (cells, counted) => sql`SELECT campaign_id, ${columns(keys)}, ${counted} FROM (${cells}) cell`,
});

export const BY_CELL = plain('signature_tally', 'the tally of all cells', [
  'country',
  'type',
  'version',
  'declined',
  'reserves',
  'channel',
]);

export const BY_GROUP = plain('signature_tally_group', 'the tally by country and type', [
  'country',
  'type',
  'version',
  'declined',
]);

/** One row for the channel, one for each demand reserved. */
export const BY_KEY: Tally = {
  table: 'signature_tally_key',
  name: 'the tally by channel and reservation',
  keys: ['kind', 'key', 'country', 'individual'],
  rowsOf: (cells, counted) => sql`
    SELECT campaign_id, kind, key, country, type = ${INDIVIDUAL} AS individual, ${counted}
    FROM (${cells}) cell CROSS JOIN LATERAL (
      SELECT 'channel' AS kind, channel AS key
      UNION ALL SELECT 'reserves', unnest(string_to_array(nullif(reserves, ''), ','))
    ) side`,
};

export const BY_DAY = plain('signature_tally_day', 'the tally by day, country and type', ['day', 'country', 'type']);

export const BY_TOTAL: Tally = {
  table: 'signature_tally_total',
  name: 'the tally by day',
  keys: ['day', 'individual'],
  rowsOf: (cells, counted) =>
    sql`SELECT campaign_id, day, type = ${INDIVIDUAL} AS individual, ${counted} FROM (${cells}) cell`,
};

/** Every table that the tail is folded into, each a sum over the same cells. */
export const TALLIES: readonly Tally[] = [BY_CELL, BY_GROUP, BY_KEY, BY_DAY, BY_TOTAL];
